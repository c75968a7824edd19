import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { whoIsHere } from '../../shell/api.js';
import { size } from '../../shell/format.js';
import { icon } from '../../shell/icon.js';
import { Part } from '../../shell/part.js';
import { empty } from '../../shell/states.js';
import { say } from '../../shell/words.js';
import { mayUpload } from '../roles.js';
import { told, uploads } from '../uploads.js';

/** Where music comes in: files are chosen or dropped, and each tells how far it is. */
class Upload extends Part {
  static properties = { user: { state: true }, isOver: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    document.title = `${say('nav.upload')} · Hathor`;
    this.watch(uploads);
    whoIsHere().then((user) => {
      this.user = user;
    }, () => {});
  }

  render() {
    const isAllowed = !this.user || mayUpload(this.user);
    return html`<div class="page">
      <header class="page-head"><h1>${say('nav.upload')}</h1></header>
      ${isAllowed ? this.#place() : empty(say('upload.forbidden'), { href: '/', words: say('problem.home') })}
      ${uploads.all.length ? this.#files() : nothing}
    </div>`;
  }

  #place() {
    return html`<div class="drop ${this.isOver ? 'drop-over' : ''}" @dragover=${(/** @type {DragEvent} */ event) => this.#over(event)}
        @dragleave=${() => this.#out()} @drop=${(/** @type {DragEvent} */ event) => this.#drop(event)}>
      ${icon('upload')}
      <p>${say('upload.drop')}</p>
      <label class="button button-gold file">${say('upload.choose')}
        <input type="file" multiple accept="audio/*,.flac,.opus,.ogg,.m4a,.aiff,.aif,.wav,.mp3,.aac,.webm"
          @change=${(/** @type {any} */ event) => this.#choose(event.target)}></label>
      <p class="quiet small">${say('upload.formats')}</p>
    </div>`;
  }

  #files() {
    return html`<section class="section">
      <div class="section-head"><h2>${say('upload.files')}</h2>
        <button class="button button-small" @click=${() => uploads.clear()}>${say('upload.clear')}</button></div>
      <ul class="rows">${repeat(uploads.all, (upload) => upload.key, (upload) => this.#file(upload))}</ul>
    </section>`;
  }

  /** @param {import('../uploads.js').Upload} upload */
  #file(upload) {
    const { file, state, sent } = upload;
    const isBad = state === 'refused' || state === 'failed';
    const isUnderWay = state === 'sending' || state === 'waiting';
    return html`<li class="row">
      <span class="upload-sign upload-${state}">${icon(isBad ? 'circle-alert' : isUnderWay || state === 'reading' ? 'music' : 'circle-check')}</span>
      <div class="row-words">
        <bdi class="row-title">${file.name}</bdi>
        <p class="small ${isBad ? 'upload-bad' : 'quiet'}">${size(file.size)} · ${told(upload)}</p>
        ${isUnderWay ? html`<progress class="bar" max="1" .value=${sent} aria-label=${file.name}></progress>` : nothing}
      </div>
      ${state === 'failed' ? html`<button class="button button-small" @click=${() => uploads.again(upload)}>${say('problem.again')}</button>` : nothing}
    </li>`;
  }

  /** @param {HTMLInputElement} input */
  #choose(input) {
    uploads.add(input.files ?? []);
    input.value = '';
  }

  /** @param {DragEvent} event */
  #over(event) {
    event.preventDefault();
    this.isOver = true;
  }

  #out() {
    this.isOver = false;
  }

  /** @param {DragEvent} event */
  #drop(event) {
    event.preventDefault();
    this.#out();
    uploads.add(event.dataTransfer?.files ?? []);
  }
}

customElements.define('hathor-upload', Upload);
