// The songs that the person likes, as the hearts show them.
import { player } from '../playback/player.js';
import { call } from '../shell/api.js';
import { forgetLists } from '../shell/paged-list.js';
import { problemOf } from '../shell/problem.js';

/** @typedef {{id: string, title: string, favourite?: boolean}} Likeable */

/** Songs say whether they are liked; what was changed since they were read is known here. It says "change". */
class Favourites extends EventTarget {
  /** @type {Map<string, boolean>} */
  #changed = new Map();

  /** @param {Likeable} song */
  has(song) {
    return this.#changed.get(song.id) ?? song.favourite ?? false;
  }

  /**
   * Likes a song, or does not any more. It shows at once, and is taken back if the server will not have it.
   * @param {Likeable} song
   */
  async toggle(song) {
    const isLiked = this.has(song);
    this.#set(song.id, !isLiked);
    try {
      await call(`/api/me/favourites/songs/${encodeURIComponent(song.id)}`, { method: isLiked ? 'DELETE' : 'PUT' });
      forgetLists();
    } catch (thrown) {
      this.#set(song.id, isLiked);
      player.complain(problemOf(thrown).sentence);
    }
  }

  /** @param {string} id @param {boolean} isLiked */
  #set(id, isLiked) {
    this.#changed.set(id, isLiked);
    player.arrange((queue) => queue.entries.filter(({ song }) => song.id === id).forEach(({ song }) => {
      song.favourite = isLiked;
    }));
    this.dispatchEvent(new Event('change'));
  }
}

export const favourites = new Favourites();
