// Files on their way into the library. They go on while somebody moves about in the app.
import { token } from '../shell/api.js';
import { forgetLists } from '../shell/paged-list.js';
import { Problem, problemOf } from '../shell/problem.js';
import { say } from '../shell/words.js';

const AT_ONCE = 2;

/** @typedef {'waiting'|'sending'|'reading'|'created'|'duplicate'|'refused'|'failed'} State */
/** @typedef {{key: number, file: File, state: State, sent: number, song: string|null, reason: string}} Upload */

/** It says "change" when any of them goes on. */
class Uploads extends EventTarget {
  /** @type {Upload[]} */
  all = [];
  #keys = 0;

  constructor() {
    super();
    addEventListener('beforeunload', (event) => {
      if (this.isBusy) {
        event.preventDefault();
      }
    });
  }

  get isBusy() {
    return this.all.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'reading');
  }

  /** @param {Iterable<File>} files */
  add(files) {
    const added = [...files].map((file) => /** @type {Upload} */ (
      { key: ++this.#keys, file, state: 'waiting', sent: 0, song: null, reason: '' }));
    this.all = [...this.all, ...added];
    this.#goOn();
  }

  /** @param {Upload} upload */
  again(upload) {
    Object.assign(upload, { state: 'waiting', sent: 0, reason: '' });
    this.#goOn();
  }

  /** Forgets what has come to its end. */
  clear() {
    this.all = this.all.filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'reading');
    this.#changed();
  }

  #goOn() {
    const busy = this.all.filter(({ state }) => state === 'sending' || state === 'reading').length;
    this.all.filter(({ state }) => state === 'waiting').slice(0, AT_ONCE - busy).forEach((upload) => this.#send(upload));
    this.#changed();
  }

  /** @param {Upload} upload */
  async #send(upload) {
    upload.state = 'sending';
    try {
      const report = await post(upload.file, await token(), (sent) => {
        upload.sent = sent;
        upload.state = sent < 1 ? 'sending' : 'reading';
        this.#changed();
      });
      const { outcome, song, reason } = report.items[0];
      Object.assign(upload, { state: outcome, sent: 1, song: song ?? null, reason: reason ?? '' });
      forgetLists();
    } catch (thrown) {
      Object.assign(upload, { state: 'failed', reason: problemOf(thrown).sentence });
    }
    this.#goOn();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * Only this old way tells how far an upload is.
 * @param {File} file
 * @param {string} bearer
 * @param {(sent: number) => void} progress from 0 to 1
 * @returns {Promise<any>}
 */
function post(file, bearer, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/songs');
    request.setRequestHeader('Authorization', `Bearer ${bearer}`);
    request.responseType = 'json';
    request.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status === 200) {
        resolve(request.response);
      } else {
        reject(new Problem(request.status, request.response ?? {}));
      }
    };
    request.onerror = () => reject(new Problem(0));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

/** What became of an upload, in words. @param {Upload} upload */
export function told(upload) {
  return upload.state === 'refused' || upload.state === 'failed'
    ? upload.reason
    : say(`upload.${upload.state}`, Math.floor(upload.sent * 100));
}

export const uploads = new Uploads();
