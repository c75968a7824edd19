import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { withQuery } from '../../shell/api.js';
import { icon } from '../../shell/icon.js';
import { ListView } from '../../shell/list-view.js';
import '../../shell/more.js';
import { router } from '../../shell/router.js';
import { empty } from '../../shell/states.js';
import { say } from '../../shell/words.js';
import { artistCard, grid } from '../cards.js';

/** All artists. */
class Artists extends ListView {
  connectedCallback() {
    super.connectedCallback();
    this.called(say('nav.artists'));
  }

  render() {
    const q = this.place.query.get('q');
    const list = this.list('artists', withQuery('/api/artists', { q }));
    return html`<div class="page">
      <header class="page-head">
        <h1>${say('nav.artists')}</h1>
        <div class="tools"><div class="search">${icon('list-filter')}
          <input class="input" type="search" aria-label=${say('artists.filter')} placeholder=${say('artists.filter')}
            autocomplete="off" spellcheck="false" .value=${live(q ?? '')}
            @input=${(/** @type {any} */ event) => router.go(
              withQuery('/artists', { q: event.target.value.trim() }), { replace: true })}></div></div>
      </header>
      ${grid(list, artistCard, () => q
        ? empty(say('artists.none', q), { href: '/artists', words: say('artists.all') })
        : empty(say('library.empty')), 'cover-round')}
    </div>`;
  }
}

customElements.define('hathor-artists', Artists);
