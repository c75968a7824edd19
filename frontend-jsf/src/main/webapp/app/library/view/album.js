import { html, nothing } from 'lit-html';
import { player } from '../../playback/player.js';
import { favourites } from '../../playlists/favourites-store.js';
import { cover } from '../../shell/cover.js';
import { length } from '../../shell/format.js';
import { icon } from '../../shell/icon.js';
import { ListView } from '../../shell/list-view.js';
import '../../shell/more.js';
import { thing } from '../../shell/paged-list.js';
import { problemOf } from '../../shell/problem.js';
import { empty, waitingRows, wrong } from '../../shell/states.js';
import { say } from '../../shell/words.js';
import { songsOf } from '../cards.js';
import { songRow } from '../song-row.js';

/** One album: its cover, whose it is, and its songs by disc and track. */
class Album extends ListView {
  static properties = { album: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.watch(player);
    this.watch(favourites);
    this.#read();
  }

  async #read() {
    this.problem = null;
    try {
      this.album = await thing(`/api/albums/${encodeURIComponent(this.place.params.id)}`);
      this.called(this.album.title);
    } catch (thrown) {
      this.problem = problemOf(thrown);
    }
  }

  render() {
    if (this.problem) {
      return html`<div class="page">${wrong(this.problem, () => this.#read(), say('nav.albums'))}</div>`;
    }
    return html`<div class="page">${this.#head()}${this.#songs()}</div>`;
  }

  #head() {
    const { album } = this;
    if (!album) {
      return html`<header class="lead" aria-hidden="true"><span class="skeleton cover"></span>
        <div class="lead-words"><span class="skeleton line line-large"></span><span class="skeleton line"></span></div></header>`;
    }
    const list = this.#list();
    const off = !list.isReady || list.isEmpty;
    return html`<header class="lead">
      ${cover({ title: album.title, coverUrl: album.coverUrl })}
      <div class="lead-words">
        <h1><bdi>${album.title}</bdi></h1>
        <p><bdi>${album.artists.length
          ? album.artists.map((/** @type {any} */ artist, /** @type {number} */ at) => html`${at ? ', ' : nothing}<a
              href="/artists/${artist.id}">${artist.name}</a>`)
          : album.artist}</bdi></p>
        <p class="quiet small">${album.year ? html`${album.year} · ` : nothing}${say('count.songs', album.songs)} · ${length(album.durationMs)}</p>
        <div class="actions">
          <button class="button button-gold" ?disabled=${off} @click=${() => this.#play(0)}>${icon('play')}${say('play')}</button>
          <button class="button" ?disabled=${off} @click=${() => this.#shuffled()}>${icon('shuffle')}${say('shuffle')}</button>
          <button class="icon-button" ?disabled=${off} aria-label=${say('album.queue')} title=${say('album.queue')}
            @click=${() => player.arrange((queue) => queue.add(list.items))}>${icon('list-end')}</button>
        </div>
      </div>
    </header>`;
  }

  #songs() {
    const list = this.#list();
    if (!list.isReady) {
      return list.problem ? wrong(list.problem, () => list.more()) : waitingRows(8);
    }
    if (list.isEmpty) {
      return empty(say('album.empty'), { href: '/albums', words: say('albums.all') });
    }
    const hasDiscs = new Set(list.items.map((song) => song.disc ?? 1)).size > 1;
    return html`<div class="songs songs-numbered" role="table" aria-label=${say('nav.songs')}>
      ${list.items.map((song, at) => html`
        ${hasDiscs && (song.disc ?? 1) !== (list.items[at - 1]?.disc ?? (at ? 1 : 0))
          ? html`<div role="row"><h2 class="disc" role="cell">${say('album.disc', song.disc ?? 1)}</h2></div>` : nothing}
        ${songRow(song, at, { play: (from) => this.#play(from), number: song.track ?? null, withAlbum: false })}`)}
    </div>
    ${list.isComplete ? nothing : html`<hathor-more .list=${list}></hathor-more>`}`;
  }

  #list() {
    return this.list('songs', songsOf(this.place.params.id));
  }

  /** @param {number} at */
  #play(at) {
    const list = this.#list();
    player.play(list.items, at, { path: list.path, after: list.next });
  }

  #shuffled() {
    if (!player.queue.isShuffled) {
      player.arrange((queue) => queue.toggleShuffle());
    }
    this.#play(Math.floor(Math.random() * this.#list().items.length));
  }
}

customElements.define('hathor-album', Album);
