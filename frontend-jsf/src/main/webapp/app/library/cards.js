import { html, nothing } from 'lit-html';
import { player } from '../playback/player.js';
import { call } from '../shell/api.js';
import { cover } from '../shell/cover.js';
import { icon } from '../shell/icon.js';
import { problemOf } from '../shell/problem.js';
import { waitingCards, wrong } from '../shell/states.js';
import { say } from '../shell/words.js';

/**
 * The songs of an album in their order.
 * @param {string} id
 */
export function songsOf(id) {
  return `/api/songs?album=${encodeURIComponent(id)}&sort=track`;
}

/** @param {string} id */
async function playAlbum(id) {
  try {
    const path = songsOf(id);
    const page = await call(`${path}&limit=200`);
    await player.play(page.items, 0, { path, after: page.next ?? null });
  } catch (thrown) {
    player.complain(problemOf(thrown).sentence);
  }
}

/** @param {any} album */
export function albumCard(album) {
  return html`<li class="thing">
    <a class="thing-link" href="/albums/${album.id}">
      ${cover({ title: album.title, coverUrl: album.coverUrl })}
      <bdi class="thing-title">${album.title}</bdi>
    </a>
    <span class="thing-words quiet"><bdi>${album.artist}</bdi>${album.year ? html` · ${album.year}` : nothing}</span>
    <button class="thing-play" aria-label=${say('album.play', album.title)} title=${say('album.play', album.title)}
      @click=${() => playAlbum(album.id)}>${icon('play')}</button>
  </li>`;
}

/** @param {any} artist */
export function artistCard(artist) {
  return html`<li class="thing thing-artist">
    <a class="thing-link" href="/artists/${artist.id}">
      ${cover({ title: artist.name, coverUrl: artist.pictureUrl }, 'cover-round')}
      <bdi class="thing-title">${artist.name}</bdi>
    </a>
    <span class="thing-words quiet">${say('count.songs', artist.songs)}</span>
  </li>`;
}

/**
 * A grid of a list that grows: cards, the first of them while they load, or what went wrong.
 * @param {import('../shell/paged-list.js').PagedList} list
 * @param {(item: any) => unknown} card
 * @param {() => unknown} none
 * @param {string} [shape] of the covers
 */
export function grid(list, card, none, shape) {
  if (!list.isReady) {
    return list.problem ? wrong(list.problem, () => list.more()) : waitingCards(12, shape);
  }
  if (list.isEmpty) {
    return none();
  }
  return html`<ul class="cards">${list.items.map(card)}</ul>
    ${list.problem ? wrong(list.problem, () => list.more()) : nothing}
    ${list.isComplete ? nothing : html`<hathor-more .list=${list}></hathor-more>`}`;
}
