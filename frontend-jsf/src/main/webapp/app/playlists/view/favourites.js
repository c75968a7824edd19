import { html, nothing } from 'lit-html';
import { songRow } from '../../library/song-row.js';
import { player } from '../../playback/player.js';
import { icon } from '../../shell/icon.js';
import { ListView } from '../../shell/list-view.js';
import '../../shell/more.js';
import { empty, waitingRows, wrong } from '../../shell/states.js';
import { say } from '../../shell/words.js';
import { favourites } from '../favourites-store.js';

const PATH = '/api/me/favourites?kind=songs';

/** The songs that the person likes, the newest first. */
class FavouritesView extends ListView {
  connectedCallback() {
    super.connectedCallback();
    this.called(say('nav.favourites'));
    this.watch(player);
    this.watch(favourites);
  }

  render() {
    const list = this.list('favourites', PATH);
    const songs = list.items.map(({ song }) => song).filter((song) => favourites.has(song));
    const play = (/** @type {number} */ at) => player.play(songs, at);
    return html`<div class="page">
      <header class="page-head"><h1>${say('nav.favourites')}</h1>
        ${songs.length ? html`<button class="button button-gold" @click=${() => play(0)}>${icon('play')}${say('play')}</button>` : nothing}
      </header>
      ${this.#songs(list, songs, play)}
    </div>`;
  }

  /** @param {import('../../shell/paged-list.js').PagedList} list @param {any[]} songs @param {(at: number) => void} play */
  #songs(list, songs, play) {
    if (!list.isReady) {
      return list.problem ? wrong(list.problem, () => list.more()) : waitingRows(8);
    }
    return songs.length === 0 && list.isComplete
      ? empty(say('favourites.empty'), { href: '/songs', words: say('songs.all') })
      : html`<div class="songs" role="table" aria-label=${say('nav.favourites')}>
          ${songs.map((song, at) => songRow(song, at, { play }))}</div>
        ${list.isComplete ? nothing : html`<hathor-more .list=${list}></hathor-more>`}`;
  }
}

customElements.define('hathor-favourites', FavouritesView);
