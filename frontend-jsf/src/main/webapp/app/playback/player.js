import { call, whoIsHere } from '../shell/api.js';
import { prepare } from './links.js';
import { Memory } from './memory.js';
import { Queue } from './queue.js';
import { Sound } from './sound.js';

/** After so many seconds, "previous" goes to the beginning of the song instead. */
const BEGINNING = 3;
/** So many songs before the end of the queue its source is asked for more. */
const FEW = 5;

/**
 * The player: a queue, and the sound of its present song. It says "change" when something else plays or how it plays
 * changes, "time" as it goes on, and "problem" with a sentence.
 */
class Player extends EventTarget {
  queue = new Queue();
  #sound = new Sound();
  problem = '';
  #second = -1;
  /** @type {Memory|null} */
  #memory = null;

  constructor() {
    super();
    const on = (/** @type {string} */ event, /** @type {(event: any) => void} */ then) => this.#sound.addEventListener(event, then);
    on('change', () => this.#changed());
    on('time', () => this.#goesOn());
    on('ended', () => this.#ended());
    on('problem', (event) => this.#tell(event.detail));
    addEventListener('pagehide', () => {
      this.#remember();
      this.#memory?.keepQueueNow(this.queue);
    });
  }

  /** Brings back what was in the queue before a reload, and where in the song. */
  async restore() {
    this.#memory = new Memory((await whoIsHere()).id);
    const { queue, place } = this.#memory.read();
    if (place) {
      this.audio.volume = place.volume ?? 1;
      this.audio.muted = place.isMuted ?? false;
    }
    if (queue?.songs?.length && this.queue.isEmpty) {
      this.queue.restore(queue);
      this.#sound.lay(this.song, place?.id === this.song?.id ? place.seconds : 0);
      if (this.song) {
        prepare(this.song.id);
      }
      this.#changed();
    }
  }

  get audio() {
    return this.#sound.audio;
  }

  get song() {
    return this.queue.current?.song ?? null;
  }

  get isPlaying() {
    return this.#sound.isWanted;
  }

  get isWaiting() {
    return this.#sound.isWaiting;
  }

  get seconds() {
    return this.#sound.seconds;
  }

  get duration() {
    return this.#sound.duration;
  }

  /**
   * Plays songs from one of them on.
   * @param {import('./queue.js').Song[]} songs
   * @param {number} [at]
   * @param {import('./queue.js').Source|null} [source] where the songs after these come from
   */
  play(songs, at = 0, source = null) {
    this.queue.play(songs, at, source);
    return this.#start();
  }

  toggle() {
    return this.isPlaying ? this.pause() : this.resume();
  }

  pause() {
    this.#sound.pause();
    this.#remember();
  }

  async resume() {
    this.problem = '';
    await this.#sound.resume();
    await this.#lookAhead();
  }

  next() {
    return this.queue.next() ? this.#start() : this.#stop();
  }

  previous() {
    if (this.seconds > BEGINNING || !this.queue.previous()) {
      this.seek(0);
      return Promise.resolve();
    }
    return this.#start();
  }

  /** @param {number} key */
  jump(key) {
    this.queue.jump(key);
    return this.#start();
  }

  /** @param {number} seconds */
  seek(seconds) {
    this.#sound.seek(seconds);
    this.#remember();
  }

  /** @param {number} volume from 0 to 1 */
  setVolume(volume) {
    this.audio.volume = Math.max(0, Math.min(volume, 1));
    this.audio.muted = false;
    this.#remember();
  }

  toggleMute() {
    this.audio.muted = !this.audio.muted;
    this.#remember();
  }

  /** Changes the order of what plays. @param {(queue: Queue) => void} change */
  arrange(change) {
    const before = this.queue.current;
    change(this.queue);
    if (this.queue.current === before) {
      this.#changed();
    } else if (before && this.song && this.isPlaying) {
      this.#start();
    } else {
      this.#stop();
    }
  }

  /** What went wrong outside of the player, on the way to it. @param {string} sentence */
  complain(sentence) {
    this.#tell(sentence);
  }

  async #start() {
    if (this.song) {
      this.problem = '';
      await this.#sound.start(this.song);
      await this.#lookAhead();
    }
  }

  #stop() {
    this.#sound.pause();
    this.#sound.lay(this.song);
    this.#sound.seek(0);
    this.#changed();
    return Promise.resolve();
  }

  #ended() {
    const before = this.queue.current;
    if (!this.queue.next(true)) {
      this.#stop();
    } else if (this.queue.current === before) {
      this.#sound.again();
    } else {
      this.#start();
    }
  }

  /** Gets ready for the next song, and for those after the last. */
  async #lookAhead() {
    const { coming, source } = this.queue;
    if (coming) {
      prepare(coming.song.id);
    }
    if (source?.after && this.queue.upcoming.length < FEW) {
      const { path, after } = source;
      const start = `${path}${path.includes('?') ? '&' : '?'}limit=200&after=${encodeURIComponent(after ?? '')}`;
      const page = await call(start).catch(() => null);
      if (page && this.queue.source === source) {
        this.queue.source = { path, after: page.next ?? null };
        this.queue.add(page.items);
        this.#changed();
      }
    }
  }

  #goesOn() {
    const second = Math.floor(this.seconds);
    if (second !== this.#second) {
      this.#second = second;
      this.#remember();
    }
    this.dispatchEvent(new Event('time'));
  }

  #remember() {
    if (this.song) {
      const { volume, muted } = this.audio;
      this.#memory?.keepPlace({ id: this.song.id, seconds: this.seconds, volume, isMuted: muted });
    }
  }

  /** @param {string} sentence */
  #tell(sentence) {
    this.problem = sentence;
    this.#changed();
    this.dispatchEvent(new CustomEvent('problem', { detail: sentence }));
  }

  #changed() {
    this.#memory?.keepQueue(() => this.queue);
    this.dispatchEvent(new Event('change'));
  }
}

export const player = new Player();
