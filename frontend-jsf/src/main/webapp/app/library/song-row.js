import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { favourites } from '../playlists/favourites-store.js';
import { heart } from '../playlists/heart.js';
import { prepare } from '../playback/links.js';
import { player } from '../playback/player.js';
import { cover, coverOf } from '../shell/cover.js';
import { clock } from '../shell/format.js';
import { bars, icon } from '../shell/icon.js';
import { menu } from '../shell/menu.js';
import { say } from '../shell/words.js';

/**
 * What can be done with a song.
 * @param {any} song
 * @returns {import('../shell/menu.js').Choice[]}
 */
export function choicesFor(song) {
  const artist = song.credits?.[0];
  return [
    { words: say('song.next'), icon: 'list-start', act: () => player.arrange((queue) => queue.playNext([song])) },
    { words: say('song.queue'), icon: 'list-end', act: () => player.arrange((queue) => queue.add([song])) },
    ...(song.favourite === undefined ? [] : [{ words: say(favourites.has(song) ? 'favourite.none' : 'favourite.one'), icon: 'heart',
      act: () => favourites.toggle(song) }]),
    ...(song.album ? [{ words: say('song.album'), icon: 'disc-3', href: `/albums/${song.album.id}` }] : []),
    ...(artist ? [{ words: say('song.artist'), icon: 'mic-vocal', href: `/artists/${artist.id}` }] : []),
  ];
}

/** The artists of a song, each a link; as the file shows them, where nobody knows who they are. @param {any} song */
export function artistsOf(song) {
  const named = (/** @type {string} */ role) => (song.credits ?? []).filter((credit) => credit.role === role);
  const main = named('main');
  const guests = named('featured');
  return main.length === 0
    ? html`<span>${song.artist}</span>`
    : html`${links(main)}${guests.length ? html` ${say('song.with')} ${links(guests)}` : nothing}`;
}

/** @param {any[]} artists */
function links(artists) {
  return artists.map((artist, at) => html`${at ? ', ' : nothing}<a href="/artists/${artist.id}">${artist.name}</a>`);
}

/**
 * A row of a list of songs.
 * @param {any} song
 * @param {number} at its place in the list
 * @param {{play: (at: number) => void, number?: number|null, withAlbum?: boolean}} how number: shown instead of the cover
 */
export function songRow(song, at, how) {
  const isCurrent = player.song?.id === song.id;
  const isPlaying = isCurrent && player.isPlaying;
  // A row that says the same as before is left alone: a list is drawn again with every few pixels.
  return guard([song, at, isCurrent, isPlaying, favourites.has(song)], () => row(song, at, isCurrent, isPlaying, how));
}

/** @param {any} song @param {number} at @param {boolean} isCurrent @param {boolean} isPlaying @param {any} how */
function row(song, at, isCurrent, isPlaying, { play, number, withAlbum = true }) {
  const press = () => (isCurrent ? player.toggle() : play(at));
  const more = (/** @type {Event} */ event) => open(event, song);
  return html`<div class="song ${isCurrent ? 'song-current' : ''} ${isPlaying ? 'song-playing' : ''}" role="row"
      aria-rowindex=${at + 2} aria-current=${isCurrent ? 'true' : nothing} @dblclick=${() => play(at)}
      @contextmenu=${more} @pointerenter=${() => prepare(song.id)}>
    <span role="cell" class="song-first">
      <button class="song-play" aria-label=${say(isPlaying ? 'song.pause' : 'song.play', song.title)} @click=${press}
        @focus=${() => prepare(song.id)}>
        ${number === undefined ? cover(coverOf(song), 'song-cover') : html`<span class="song-number">${number ?? '·'}</span>`}
        <span class="song-sign">${isPlaying ? html`${bars}${icon('pause')}` : icon('play')}</span>
      </button>
    </span>
    <span role="cell" class="song-words">
      <bdi class="song-title">${song.title}</bdi>
      <bdi class="song-artist">${artistsOf(song)}</bdi>
    </span>
    ${withAlbum ? html`<span role="cell" class="song-album">${song.album
      ? html`<a href="/albums/${song.album.id}"><bdi>${song.album.name}</bdi></a>` : nothing}</span>` : nothing}
    <span role="cell" class="song-heart">${heart(song)}</span>
    <span role="cell" class="song-time">${clock(song.durationMs)}</span>
    <span role="cell" class="song-more">
      <button class="icon-button" aria-label=${say('song.more', song.title)} title=${say('more')} aria-haspopup="menu"
        @click=${more}>${icon('ellipsis')}</button>
    </span>
  </div>`;
}

/** @param {Event} event @param {any} song */
function open(event, song) {
  event.preventDefault();
  const row = /** @type {HTMLElement} */ (event.currentTarget);
  const button = /** @type {HTMLElement} */ (row.closest('.song')?.querySelector('.song-more button') ?? row);
  const point = event instanceof MouseEvent && event.type === 'contextmenu' && event.clientX
    ? { x: event.clientX, y: event.clientY } : undefined;
  menu().open(button, song.title, choicesFor(song), point);
}
