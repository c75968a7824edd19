import { html, nothing } from 'lit-html';
import { icon } from '../shell/icon.js';
import { say } from '../shell/words.js';
import { favourites } from './favourites-store.js';

/**
 * A heart to press: full where the song is liked. None where it is not known whether it is.
 * @param {import('./favourites-store.js').Likeable} song
 */
export function heart(song) {
  if (song.favourite === undefined) {
    return nothing;
  }
  const isLiked = favourites.has(song);
  const words = say(isLiked ? 'favourite.remove' : 'favourite.add', song.title);
  return html`<button class="icon-button heart" aria-pressed=${isLiked} aria-label=${words} title=${words}
    @click=${() => favourites.toggle(song)}>${icon('heart')}</button>`;
}
