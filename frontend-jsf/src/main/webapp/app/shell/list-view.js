import { pagedList } from './paged-list.js';
import { Part } from './part.js';
import { router } from './router.js';

/** A view over one or more lists of the API; it renders again when they grow. */
export class ListView extends Part {
  /** @type {Record<string, object>} */
  static properties = { place: { attribute: false } };

  /** @type {Map<string, import('./paged-list.js').PagedList>} */
  #lists = new Map();
  #grown = () => this.requestUpdate();

  constructor() {
    super();
    this.place = router.place;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#lists.forEach((list) => list.removeEventListener('change', this.#grown));
    this.#lists.clear();
  }

  /**
   * The list of a path, under a name: another path under the same name takes its place.
   * @param {string} name
   * @param {string} path
   * @param {number} [first] how many are wanted at first
   */
  list(name, path, first) {
    let list = this.#lists.get(name);
    if (list?.path !== path) {
      list?.removeEventListener('change', this.#grown);
      list = pagedList(path, this.place?.isBack, first);
      list.addEventListener('change', this.#grown);
      this.#lists.set(name, list);
    }
    return list;
  }

  /** @param {string} title */
  called(title) {
    document.title = `${title} · Hathor`;
  }
}
