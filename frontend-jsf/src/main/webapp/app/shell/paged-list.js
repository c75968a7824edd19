// Lists of the API, page by page, kept for as long as people move about: going back shows them at once.
import { call } from './api.js';
import { problemOf } from './problem.js';

const FIRST = 60;
const NEXT = 200;
const KEPT = 30;
const FRESH = 60_000;

/** A list that grows as somebody scrolls. It says "change" whenever it has. */
export class PagedList extends EventTarget {
  /** @type {any[]} */
  items = [];
  /** @type {string|null} where the next page begins */
  next = null;
  /** @type {import('./problem.js').Problem|null} */
  problem = null;
  isReady = false;
  since = Date.now();
  /** @type {Promise<void>|null} */
  #loading = null;

  /**
   * @param {string} path with its conditions, without a page
   * @param {number} first how many the first page holds
   */
  constructor(path, first) {
    super();
    this.path = path;
    this.first = first;
  }

  get isComplete() {
    return this.isReady && this.next === null;
  }

  get isEmpty() {
    return this.isComplete && this.items.length === 0;
  }

  /** Reads one more page, unless one is on its way or there is none. */
  more() {
    if (!this.isComplete) {
      this.#loading ??= this.#read().finally(() => {
        this.#loading = null;
      });
    }
    return this.#loading ?? Promise.resolve();
  }

  async #read() {
    this.problem = null;
    try {
      const page = await call(this.pageAfter(this.next));
      this.items = this.items.concat(page.items);
      this.next = page.next ?? null;
      this.isReady = true;
    } catch (thrown) {
      this.problem = problemOf(thrown);
    }
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string|null} after */
  pageAfter(after) {
    const start = `${this.path}${this.path.includes('?') ? '&' : '?'}limit=${after ? NEXT : this.first}`;
    return after ? `${start}&after=${encodeURIComponent(after)}` : start;
  }
}

/** @type {Map<string, PagedList>} */
const kept = new Map();

/**
 * The list of a path: the one that was shown a moment ago, or a new one that begins to load.
 * @param {string} path
 * @param {boolean} [isBack] whether somebody goes back to it: then its age does not matter
 * @param {number} [first] how many the first page holds
 */
export function pagedList(path, isBack = false, first = FIRST) {
  const name = `${path} ${first}`;
  let list = kept.get(name);
  kept.delete(name);
  if (!list || list.problem || (!isBack && Date.now() - list.since > FRESH)) {
    list = new PagedList(path, first);
    list.more();
  }
  kept.set(name, list);
  if (kept.size > KEPT) {
    kept.delete(kept.keys().next().value);
  }
  return list;
}

/** @type {Map<string, {since: number, answer: Promise<any>}>} */
const things = new Map();

/**
 * One thing of the API, read once a minute at most.
 * @param {string} path
 * @returns {Promise<any>}
 */
export function thing(path) {
  const known = things.get(path);
  if (known && Date.now() - known.since < FRESH) {
    return known.answer;
  }
  const answer = call(path);
  things.set(path, { since: Date.now(), answer });
  answer.catch(() => things.delete(path));
  return answer;
}

/** Something was changed: what was read before is read anew. */
export function forgetLists() {
  kept.clear();
  things.clear();
}
