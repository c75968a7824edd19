import { problemOf } from '../shell/problem.js';
import { say } from '../shell/words.js';
import { forgetLink, linkOf } from './links.js';

const TRIES = 2;

/**
 * The sound of one song at a time, by the one audio element of the page, which is never made anew. It says "change", "time",
 * "ended", and "problem" with a sentence.
 */
export class Sound extends EventTarget {
  audio = /** @type {HTMLAudioElement} */ (document.getElementById('sound'));
  /** @type {import('./queue.js').Song|null} */
  song = null;
  isWanted = false;
  isWaiting = false;
  /** @type {string|null} the song whose sound the element has */
  #loaded = null;
  #seconds = 0;
  #tries = 0;

  constructor() {
    super();
    const on = (/** @type {string} */ event, /** @type {() => void} */ then) => this.audio.addEventListener(event, then);
    on('play', () => this.#say('change'));
    on('pause', () => this.#paused());
    on('volumechange', () => this.#say('change'));
    on('waiting', () => this.#waits(true));
    on('playing', () => {
      this.#tries = 0;
      this.#waits(false);
    });
    on('timeupdate', () => this.#goesOn());
    on('durationchange', () => this.#say('time'));
    on('seeked', () => this.#say('time'));
    on('ended', () => this.#say('ended'));
    on('error', () => this.#failed());
  }

  get #isLoaded() {
    return this.#loaded !== null && this.#loaded === this.song?.id;
  }

  get seconds() {
    return this.#isLoaded && this.audio.readyState > 0 ? this.audio.currentTime : this.#seconds;
  }

  get duration() {
    const { duration } = this.audio;
    const isKnown = this.#isLoaded && Number.isFinite(duration) && duration > 0;
    return isKnown ? duration : (this.song?.durationMs ?? 0) / 1000;
  }

  /**
   * Takes up a song without a sound.
   * @param {import('./queue.js').Song|null} song
   * @param {number} [seconds]
   */
  lay(song, seconds = 0) {
    this.song = song;
    this.#seconds = seconds;
  }

  /**
   * Plays a song.
   * @param {import('./queue.js').Song} song
   * @param {number} [from] in seconds
   */
  async start(song, from = 0) {
    this.lay(song, from);
    this.isWanted = true;
    this.#waits(true);
    this.#say('change');
    try {
      const link = await linkOf(song.id);
      if (this.song !== song) {
        return;
      }
      this.#loaded = song.id;
      this.audio.src = link;
      if (from > 0) {
        this.audio.currentTime = from;
      }
      if (this.isWanted) {
        await this.#play();
      }
    } catch (thrown) {
      if (this.song === song) {
        this.#fail(problemOf(thrown).sentence);
      }
    }
  }

  async resume() {
    if (this.song && this.#isLoaded && !this.audio.error) {
      this.isWanted = true;
      await this.#play();
    } else if (this.song) {
      await this.start(this.song, this.#seconds);
    }
  }

  /** Plays the same song once more. */
  async again() {
    this.seek(0);
    await this.resume();
  }

  pause() {
    this.isWanted = false;
    this.audio.pause();
    this.#waits(false);
    this.#say('change');
  }

  /** @param {number} seconds */
  seek(seconds) {
    this.#seconds = Math.max(0, Math.min(seconds, this.duration));
    if (this.#isLoaded) {
      this.audio.currentTime = this.#seconds;
    }
    this.#say('time');
  }

  async #play() {
    try {
      await this.audio.play();
    } catch (refused) {
      // Another song came between, or the error event tells more; a browser that wants a click first gets one.
      if (refused instanceof DOMException && refused.name === 'NotAllowedError') {
        this.pause();
      }
    }
  }

  /** The browser may stop the sound by itself, as when headphones are pulled out; between two songs it means nothing. */
  #paused() {
    if (!this.isWaiting && !this.audio.ended && this.#isLoaded) {
      this.isWanted = false;
    }
    this.#say('change');
  }

  #goesOn() {
    if (this.#isLoaded && this.audio.readyState > 0) {
      this.#seconds = this.audio.currentTime;
    }
    this.#say('time');
  }

  /** An address that is too old is renewed, once or twice; what cannot be played is said. */
  async #failed() {
    const { song, audio } = this;
    if (!song || !this.#isLoaded || !audio.error) {
      return;
    }
    forgetLink(song.id);
    if (this.isWanted && this.#tries < TRIES && navigator.onLine) {
      this.#tries++;
      await this.start(song, this.#seconds);
    } else {
      this.#fail(say(navigator.onLine ? 'player.cannot' : 'player.offline', song.title));
    }
  }

  /** @param {string} sentence */
  #fail(sentence) {
    this.#tries = 0;
    this.isWanted = false;
    this.isWaiting = false;
    this.dispatchEvent(new CustomEvent('problem', { detail: sentence }));
  }

  /** @param {boolean} isWaiting */
  #waits(isWaiting) {
    if (this.isWaiting !== isWaiting) {
      this.isWaiting = isWaiting;
      this.#say('change');
    }
  }

  /** @param {string} event */
  #say(event) {
    this.dispatchEvent(new Event(event));
  }
}
