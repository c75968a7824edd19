import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { withQuery } from '../../shell/api.js';
import { icon } from '../../shell/icon.js';
import { ListView } from '../../shell/list-view.js';
import '../../shell/more.js';
import { router } from '../../shell/router.js';
import { empty } from '../../shell/states.js';
import { say } from '../../shell/words.js';
import { albumCard, grid } from '../cards.js';

const SORTS = ['title', 'artist', 'year', 'added'];

/** All albums, as covers. */
class Albums extends ListView {
  connectedCallback() {
    super.connectedCallback();
    this.called(say('nav.albums'));
  }

  render() {
    const { query } = this.place;
    const sort = query.get('sort') ?? 'title';
    const list = this.list('albums', withQuery('/api/albums', { q: query.get('q'), sort }));
    return html`<div class="page">
      <header class="page-head">
        <h1>${say('nav.albums')}</h1>
        <div class="tools">
          <div class="search">${icon('list-filter')}
            <input class="input" type="search" aria-label=${say('albums.filter')} placeholder=${say('albums.filter')}
              autocomplete="off" spellcheck="false" .value=${live(query.get('q') ?? '')}
              @input=${(/** @type {any} */ event) => this.#show({ q: event.target.value.trim() })}></div>
          <div class="select"><select class="input" aria-label=${say('sort.by')}
              @change=${(/** @type {any} */ event) => this.#show({ sort: event.target.value })}>
              ${SORTS.map((one) => html`<option value=${one} ?selected=${one === sort}>${say(`sort.${one}`)}</option>`)}
            </select>${icon('chevron-right')}</div>
        </div>
      </header>
      ${grid(list, albumCard, () => query.get('q')
        ? empty(say('albums.none', query.get('q')), { href: '/albums', words: say('albums.all') })
        : empty(say('library.empty')))}
    </div>`;
  }

  /** @param {Record<string, string>} change */
  #show(change) {
    const { query } = this.place;
    router.go(withQuery('/albums', { q: query.get('q'), sort: query.get('sort'), ...change }), { replace: true });
  }
}

customElements.define('hathor-albums', Albums);
