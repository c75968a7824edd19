import { html, nothing } from 'lit-html';
import { player } from '../../playback/player.js';
import { favourites } from '../../playlists/favourites-store.js';
import { cover } from '../../shell/cover.js';
import { icon } from '../../shell/icon.js';
import { ListView } from '../../shell/list-view.js';
import '../../shell/more.js';
import { thing } from '../../shell/paged-list.js';
import { problemOf } from '../../shell/problem.js';
import { empty, waitingRows, wrong } from '../../shell/states.js';
import { say } from '../../shell/words.js';
import { albumCard, grid } from '../cards.js';
import { songRow } from '../song-row.js';

/** One artist: their albums, and the songs on which they have a part. */
class Artist extends ListView {
  static properties = { artist: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.watch(player);
    this.watch(favourites);
    this.#read();
  }

  get #id() {
    return encodeURIComponent(this.place.params.id);
  }

  async #read() {
    this.problem = null;
    try {
      this.artist = await thing(`/api/artists/${this.#id}`);
      this.called(this.artist.name);
    } catch (thrown) {
      this.problem = problemOf(thrown);
    }
  }

  render() {
    if (this.problem) {
      return html`<div class="page">${wrong(this.problem, () => this.#read(), say('nav.artists'))}</div>`;
    }
    const albums = this.list('albums', `/api/albums?artist=${this.#id}&sort=year&order=descending`);
    const songs = this.list('songs', `/api/songs?artist=${this.#id}&sort=year&order=descending`);
    return html`<div class="page">
      ${this.#head(songs)}
      ${albums.isEmpty ? nothing : html`<section class="section"><h2>${say('nav.albums')}</h2>
        ${grid(albums, albumCard, () => nothing)}</section>`}
      <section class="section"><h2>${say('nav.songs')}</h2>${this.#songs(songs)}</section>
    </div>`;
  }

  /** @param {import('../../shell/paged-list.js').PagedList} songs */
  #head(songs) {
    const { artist } = this;
    if (!artist) {
      return html`<header class="lead" aria-hidden="true"><span class="skeleton cover cover-round"></span>
        <div class="lead-words"><span class="skeleton line line-large"></span><span class="skeleton line"></span></div></header>`;
    }
    return html`<header class="lead">
      ${cover({ title: artist.name, coverUrl: artist.pictureUrl }, 'cover-round')}
      <div class="lead-words">
        <h1><bdi>${artist.name}</bdi></h1>
        <p class="quiet small">${say('count.albums', artist.albums)} · ${say('count.songs', artist.songs)}</p>
        <div class="actions"><button class="button button-gold" ?disabled=${!songs.items.length}
          @click=${() => this.#play(songs, 0)}>${icon('play')}${say('play')}</button></div>
      </div>
    </header>`;
  }

  /** @param {import('../../shell/paged-list.js').PagedList} list */
  #songs(list) {
    if (!list.isReady) {
      return list.problem ? wrong(list.problem, () => list.more()) : waitingRows(8);
    }
    return list.isEmpty
      ? empty(say('artist.empty'))
      : html`<div class="songs" role="table" aria-label=${say('nav.songs')}>
          ${list.items.map((song, at) => songRow(song, at, { play: (from) => this.#play(list, from) }))}</div>
        ${list.isComplete ? nothing : html`<hathor-more .list=${list}></hathor-more>`}`;
  }

  /** @param {import('../../shell/paged-list.js').PagedList} list @param {number} at */
  #play(list, at) {
    player.play(list.items, at, { path: list.path, after: list.next });
  }
}

customElements.define('hathor-artist', Artist);
