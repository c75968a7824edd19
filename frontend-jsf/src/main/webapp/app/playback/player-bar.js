import { html, nothing } from 'lit-html';
import { artistsOf } from '../library/song-row.js';
import { favourites } from '../playlists/favourites-store.js';
import { heart } from '../playlists/heart.js';
import { cover, coverOf } from '../shell/cover.js';
import { icon } from '../shell/icon.js';
import { Part } from '../shell/part.js';
import { rule } from '../shell/rules.js';
import { say } from '../shell/words.js';
import { timeline, transport, volume } from './controls.js';
import { player } from './player.js';

/** The bar below: what plays, and everything that can be done about it. On a phone a small one that opens the large view. */
class PlayerBar extends Part {
  static properties = { isQueueOpen: { attribute: false } };

  constructor() {
    super();
    this.isQueueOpen = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.watch(player);
    this.watch(player, 'time');
    this.watch(favourites);
  }

  render() {
    const { song, seconds, duration } = player;
    rule('.player-progress', { '--done': `${duration ? ((seconds / duration) * 100).toFixed(2) : 0}%` });
    return html`<section class="player ${song ? '' : 'player-idle'}" aria-label=${say('player.name')}>
      ${player.problem ? this.#problem() : nothing}
      <div class="player-progress" aria-hidden="true"></div>
      <div class="player-song">${song ? this.#song(song) : html`<p class="quiet small">${say('player.idle')}</p>`}</div>
      <div class="player-centre">${transport()}${timeline('position')}</div>
      <div class="player-side">
        ${volume('volume')}
        <button class="icon-button player-queue" aria-label=${say('queue.name')} title=${say('queue.name')}
          aria-pressed=${this.isQueueOpen}
          @click=${() => this.dispatchEvent(new Event('queue', { bubbles: true }))}>${icon('list-music')}</button>
        <button class="icon-button" aria-label=${say('player.large')} title=${say('player.large')} ?disabled=${!song}
          @click=${() => this.#large()}>${icon('maximize-2')}</button>
      </div>
      <div class="player-small">
        <button class="icon-button" aria-label=${say(player.isPlaying ? 'pause' : 'play')} ?disabled=${!song}
          @click=${() => player.toggle()}>${icon(player.isPlaying ? 'pause' : 'play')}</button>
        <button class="icon-button" aria-label=${say('player.next')} ?disabled=${!song}
          @click=${() => player.next()}>${icon('skip-forward')}</button>
      </div>
    </section>`;
  }

  /** @param {import('./queue.js').Song} song */
  #song(song) {
    return html`<button class="player-cover" aria-label=${say('player.large')} title=${say('player.large')}
        @click=${() => this.#large()}>${cover(coverOf(song))}</button>
      <div class="player-words">
        <bdi class="player-title">${song.album ? html`<a href="/albums/${song.album.id}">${song.title}</a>` : song.title}</bdi>
        <bdi class="player-artist quiet small">${artistsOf(song)}</bdi>
      </div>
      ${heart(song)}`;
  }

  #problem() {
    return html`<div class="player-problem message message-error" role="alert">${icon('circle-alert')}
      <p class="message-body">${player.problem}</p>
      <button class="button button-small" @click=${() => player.resume()}>${say('problem.again')}</button>
      <button class="button button-small" @click=${() => player.next()}>${say('player.next')}</button></div>`;
  }

  #large() {
    document.dispatchEvent(new Event('hathor-large'));
  }
}

customElements.define('hathor-player', PlayerBar);
