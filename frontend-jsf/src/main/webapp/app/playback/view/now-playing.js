import { html, nothing } from 'lit-html';
import { artistsOf } from '../../library/song-row.js';
import { cover, coverOf, tintOf } from '../../shell/cover.js';
import { icon } from '../../shell/icon.js';
import { Part } from '../../shell/part.js';
import { router } from '../../shell/router.js';
import { say } from '../../shell/words.js';
import { timeline, transport, volume } from '../controls.js';
import { player } from '../player.js';

/** What plays, over the whole window, in the colour of its cover. */
class NowPlaying extends Part {
  static properties = { isOpen: { state: true } };

  constructor() {
    super();
    this.isOpen = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.watch(player);
    this.watch(player, 'time');
    this.watch(router, 'change', () => this.#dialog?.close());
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  toggle() {
    if (this.#dialog?.open) {
      this.#dialog.close();
    } else if (player.song) {
      this.isOpen = true;
      this.#dialog.showModal();
    }
  }

  #queue() {
    this.#dialog.close();
    this.dispatchEvent(new CustomEvent('queue', { bubbles: true, detail: true }));
  }

  render() {
    const { song } = player;
    const tint = song ? tintOf(coverOf(song).title) : 'dawn';
    return html`<dialog class="large large-${tint}" aria-label=${say('player.now')} @close=${() => {
      this.isOpen = false;
    }}>${this.isOpen && song ? html`
      <button class="icon-button large-close" aria-label=${say('close')} title=${say('close')} autofocus
        @click=${() => this.#dialog.close()}>${icon('chevron-down')}</button>
      <button class="icon-button large-queue" aria-label=${say('queue.name')} title=${say('queue.name')}
        @click=${() => this.#queue()}>${icon('list-music')}</button>
      <div class="large-inner">
        ${cover(coverOf(song), 'large-cover')}
        <div class="large-words">
          <h2><bdi>${song.title}</bdi></h2>
          <p><bdi>${artistsOf(song)}</bdi></p>
          ${song.album ? html`<p class="quiet small"><a href="/albums/${song.album.id}"><bdi>${song.album.name}</bdi></a></p>` : nothing}
        </div>
        ${timeline('large-position')}${transport()}${volume('large-volume')}
      </div>` : nothing}</dialog>`;
  }
}

customElements.define('hathor-now-playing', NowPlaying);
