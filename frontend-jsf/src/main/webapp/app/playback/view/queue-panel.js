import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { cover, coverOf } from '../../shell/cover.js';
import { bars, icon } from '../../shell/icon.js';
import { Part } from '../../shell/part.js';
import { say } from '../../shell/words.js';
import { player } from '../player.js';

/** More are there, but nobody reads them. */
const MOST = 100;

/** What plays and what comes, to be put in order by dragging or with the keyboard. */
class QueuePanel extends Part {
  static properties = { dragged: { state: true }, target: { state: true }, said: { state: true } };

  constructor() {
    super();
    this.dragged = -1;
    this.target = -1;
    this.said = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.watch(player);
  }

  render() {
    const { queue } = player;
    const upcoming = queue.upcoming.slice(0, MOST);
    return html`<aside class="queue" aria-label=${say('queue.name')}>
      <header class="queue-head"><h2>${say('queue.name')}</h2>
        ${upcoming.length ? html`<button class="button button-small" @click=${() => this.#clear()}>${say('queue.clear')}</button>` : nothing}
        <button class="icon-button" aria-label=${say('close')} title=${say('close')}
          @click=${() => this.dispatchEvent(new Event('queue', { bubbles: true }))}>${icon('x')}</button>
      </header>
      ${queue.current ? html`<h3>${say('queue.now')}</h3><ul class="queue-list">${this.#entry(queue.current, queue.at)}</ul>` : nothing}
      <h3>${say('queue.next')}</h3>
      ${upcoming.length
        ? html`<p class="unseen" id="queue-help">${say('queue.help')}</p>
          <ul class="queue-list">${repeat(upcoming, (entry) => entry.key, (entry, at) => this.#entry(entry, queue.at + 1 + at))}</ul>`
        : html`<p class="quiet small">${say('queue.empty')}</p>`}
      <p class="unseen" role="status" aria-live="polite">${this.said}</p>
    </aside>`;
  }

  /** @param {import('../queue.js').Entry} entry @param {number} at */
  #entry(entry, at) {
    const { song, key } = entry;
    const isCurrent = at === player.queue.at;
    return html`<li class="queue-entry ${this.target === at ? 'queue-target' : ''}" data-at=${at}
        draggable=${isCurrent ? 'false' : 'true'}
        @dragstart=${(/** @type {DragEvent} */ event) => this.#lift(event, at)}
        @dragover=${(/** @type {DragEvent} */ event) => this.#over(event, at)}
        @drop=${(/** @type {DragEvent} */ event) => this.#drop(event, at)} @dragend=${() => this.#end()}>
      <button class="queue-song" aria-label=${say('song.play', song.title)} aria-current=${isCurrent ? 'true' : nothing}
        aria-describedby=${isCurrent ? nothing : 'queue-help'} @click=${() => player.jump(key)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, at, key)}>
        ${cover(coverOf(song))}
        <span class="song-words"><bdi class="song-title">${song.title}</bdi><bdi class="song-artist">${song.artist}</bdi></span>
        ${isCurrent && player.isPlaying ? bars : nothing}
      </button>
      ${isCurrent ? nothing : html`<button class="icon-button" aria-label=${say('queue.remove', song.title)} title=${say('queue.take')}
        @click=${() => player.arrange((queue) => queue.remove(key))}>${icon('x')}</button>`}
    </li>`;
  }

  #clear() {
    player.arrange((queue) => queue.clear());
    this.querySelector('button')?.focus();
  }

  /** @param {number} from @param {number} to */
  #move(from, to) {
    player.arrange((queue) => queue.move(from, to));
  }

  /** @param {KeyboardEvent} event @param {number} at @param {number} key */
  async #key(event, at, key) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === 'Delete' && at !== player.queue.at) {
      player.arrange((queue) => queue.remove(key));
      await this.updateComplete;
      this.#focus(Math.min(at, player.queue.entries.length - 1));
    } else if (step) {
      event.preventDefault();
      const to = at + step;
      if (event.altKey && at !== player.queue.at && to > player.queue.at && to < player.queue.entries.length) {
        this.#move(at, to);
        this.said = say('queue.moved', to - player.queue.at, player.queue.upcoming.length);
        await this.updateComplete;
      }
      this.#focus(to);
    }
  }

  /** @param {number} at */
  #focus(at) {
    const button = this.querySelector(`[data-at="${at}"] .queue-song`);
    if (button instanceof HTMLElement) {
      button.focus();
    }
  }

  /** @param {DragEvent} event @param {number} at */
  #lift(event, at) {
    this.dragged = at;
    event.dataTransfer?.setData('text/plain', player.queue.entries[at].song.title);
  }

  /** @param {DragEvent} event @param {number} at */
  #over(event, at) {
    if (this.dragged >= 0 && at > player.queue.at) {
      event.preventDefault();
      this.target = at;
    }
  }

  /** @param {DragEvent} event @param {number} at */
  #drop(event, at) {
    event.preventDefault();
    if (this.dragged >= 0) {
      this.#move(this.dragged, at);
    }
    this.#end();
  }

  #end() {
    this.dragged = -1;
    this.target = -1;
  }
}

customElements.define('hathor-queue', QueuePanel);
