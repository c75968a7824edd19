// The controls of the player, as the bar and the large view have them.
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { clock, spoken } from '../shell/format.js';
import { icon } from '../shell/icon.js';
import { rule } from '../shell/rules.js';
import { say } from '../shell/words.js';
import { player } from './player.js';

/** Shuffle, previous, play, next, repeat. */
export function transport() {
  const { queue, song, isPlaying, isWaiting } = player;
  const repeat = `player.repeat.${queue.repeat}`;
  return html`<div class="transport">
    <button class="icon-button" aria-label=${say('player.shuffle')} title=${say('player.shuffle')}
      aria-pressed=${queue.isShuffled} @click=${() => player.arrange((it) => it.toggleShuffle())}>${icon('shuffle')}</button>
    <button class="icon-button" aria-label=${say('player.previous')} title=${say('player.previous')} ?disabled=${!song}
      @click=${() => player.previous()}>${icon('skip-back')}</button>
    <button class="play-button" aria-label=${say(isPlaying ? 'pause' : 'play')} title=${say(isPlaying ? 'pause' : 'play')}
      ?disabled=${!song} aria-busy=${isPlaying && isWaiting ? 'true' : nothing}
      @click=${() => player.toggle()}>${icon(isPlaying ? 'pause' : 'play')}</button>
    <button class="icon-button" aria-label=${say('player.next')} title=${say('player.next')} ?disabled=${!song}
      @click=${() => player.next()}>${icon('skip-forward')}</button>
    <button class="icon-button" aria-label=${say(repeat)} title=${say(repeat)} aria-pressed=${queue.repeat !== 'off'}
      @click=${() => player.arrange((it) => it.cycleRepeat())}>${icon(queue.repeat === 'one' ? 'repeat-1' : 'repeat')}</button>
  </div>`;
}

/** Where in the song, and how to go elsewhere in it. @param {string} id of the slider */
export function timeline(id) {
  const { seconds, duration, song } = player;
  const done = duration ? (seconds / duration) * 100 : 0;
  rule(`#${id}`, { '--done': `${Math.min(100, done).toFixed(2)}%` });
  return html`<div class="timeline">
    <span class="time">${clock(seconds * 1000)}</span>
    <input type="range" class="slider" id=${id} min="0" max=${Math.max(1, Math.floor(duration))} step="1"
      aria-label=${say('player.position')} aria-valuetext=${say('player.of', spoken(seconds * 1000), spoken(duration * 1000))}
      .value=${live(String(Math.floor(seconds)))} ?disabled=${!song}
      @input=${(/** @type {any} */ event) => player.seek(Number(event.target.value))}>
    <span class="time">${clock(duration * 1000)}</span>
  </div>`;
}

/** How loud. @param {string} id of the slider */
export function volume(id) {
  const { volume: loud, muted } = player.audio;
  const shown = muted ? 0 : loud;
  rule(`#${id}`, { '--done': `${Math.round(shown * 100)}%` });
  const words = say(muted ? 'player.unmute' : 'player.mute');
  return html`<div class="volume">
    <button class="icon-button" aria-label=${words} title=${words} aria-pressed=${muted}
      @click=${() => player.toggleMute()}>${icon(shown === 0 ? 'volume-x' : shown < 0.5 ? 'volume-1' : 'volume-2')}</button>
    <input type="range" class="slider" id=${id} min="0" max="100" step="1" aria-label=${say('player.volume')}
      aria-valuetext=${say('player.percent', Math.round(shown * 100))} .value=${live(String(Math.round(shown * 100)))}
      @input=${(/** @type {any} */ event) => player.setVolume(Number(event.target.value) / 100)}>
  </div>`;
}
