// What plays next. No sound here: only the order of songs, so that it can be tested without a browser.

/** @typedef {{id: string, title: string, artist: string, credits?: any[], album?: any, durationMs: number, coverUrl?: string|null, favourite?: boolean}} Song */
/** @typedef {{key: number, song: Song}} Entry */
/** @typedef {'off'|'all'|'one'} Repeat */
/** @typedef {{path: string, after: string|null}} Source where more songs come from when these end */

/** More would only cost memory; what comes after is fetched from the source. */
const MOST = 2000;

export class Queue {
  /** @type {Entry[]} in the order in which they play */
  entries = [];
  /** @type {number} the one that plays; -1 when there is none */
  at = -1;
  isShuffled = false;
  /** @type {Repeat} */
  repeat = 'off';
  /** @type {Source|null} */
  source = null;
  /** @type {number[]|null} the keys in the order before they were shuffled */
  #before = null;
  #keys = 0;
  #random;

  /** @param {() => number} [random] as Math.random */
  constructor(random = Math.random) {
    this.#random = random;
  }

  get current() {
    return this.entries[this.at] ?? null;
  }

  get isEmpty() {
    return this.entries.length === 0;
  }

  /** What comes after the present song, as it stands now. */
  get upcoming() {
    return this.entries.slice(this.at + 1);
  }

  /**
   * Plays these songs from one of them on.
   * @param {Song[]} songs
   * @param {number} at
   * @param {Source|null} [source]
   */
  play(songs, at, source = null) {
    const from = Math.max(0, Math.min(at - MOST / 4, songs.length - MOST));
    this.entries = songs.slice(from, from + MOST).map((song) => this.#entry(song));
    this.source = from + MOST < songs.length ? null : source;
    this.at = at - from;
    this.#before = null;
    if (this.isShuffled) {
      this.#shuffle();
    }
  }

  /** @param {Song[]} songs */
  playNext(songs) {
    this.#insert(this.at + 1, songs);
  }

  /** @param {Song[]} songs */
  add(songs) {
    this.#insert(this.entries.length, songs);
  }

  /** @param {number} key @returns {boolean} whether it was the one that plays */
  remove(key) {
    const at = this.entries.findIndex((entry) => entry.key === key);
    if (at < 0) {
      return false;
    }
    const isCurrent = at === this.at;
    this.entries = this.entries.toSpliced(at, 1);
    if (at < this.at || this.at >= this.entries.length) {
      this.at--;
    }
    return isCurrent;
  }

  /** Takes away what has not been played. */
  clear() {
    this.entries = this.entries.slice(0, this.at + 1);
    this.source = null;
  }

  /**
   * Puts an entry to another place.
   * @param {number} from
   * @param {number} to
   */
  move(from, to) {
    if (!this.entries[from] || to < 0 || to >= this.entries.length || from === to) {
      return;
    }
    const playing = this.current;
    const entries = this.entries.toSpliced(from, 1);
    this.entries = entries.toSpliced(to, 0, this.entries[from]);
    this.at = this.entries.indexOf(/** @type {Entry} */ (playing));
  }

  /** @param {number} key */
  jump(key) {
    this.at = this.entries.findIndex((entry) => entry.key === key);
  }

  /**
   * Goes on.
   * @param {boolean} isEnd whether the song came to its end by itself; then one that repeats plays again
   * @returns {boolean} whether there is something to play
   */
  next(isEnd = false) {
    if (isEnd && this.repeat === 'one') {
      return !this.isEmpty;
    }
    if (this.at + 1 < this.entries.length) {
      this.at++;
      return true;
    }
    if (this.repeat !== 'off' && !this.isEmpty) {
      if (this.isShuffled) {
        this.#mix(0);
      }
      this.at = 0;
      return true;
    }
    return false;
  }

  /** @returns {boolean} whether there was one before */
  previous() {
    if (this.at > 0) {
      this.at--;
      return true;
    }
    return false;
  }

  /** What will play after the present song comes to its end, if that is known. @returns {Entry|null} */
  get coming() {
    if (this.repeat === 'one') {
      return this.current;
    }
    return this.entries[this.at + 1] ?? (this.repeat === 'all' && !this.isShuffled ? (this.entries[0] ?? null) : null);
  }

  /** Shuffles what comes; every song plays once before any plays again. The other way round, the old order returns. */
  toggleShuffle() {
    this.isShuffled = !this.isShuffled;
    if (this.isShuffled) {
      this.#shuffle();
    } else if (this.#before) {
      const order = new Map(this.#before.map((key, at) => [key, at]));
      const playing = this.current;
      const place = (/** @type {Entry} */ entry) => order.get(entry.key) ?? Number.MAX_SAFE_INTEGER;
      this.entries = this.entries.toSorted((one, other) => place(one) - place(other));
      this.at = playing ? this.entries.indexOf(playing) : -1;
      this.#before = null;
    }
  }

  cycleRepeat() {
    this.repeat = this.repeat === 'off' ? 'all' : this.repeat === 'all' ? 'one' : 'off';
  }

  /** What is kept over a reload. */
  toJSON() {
    const from = Math.max(0, this.at - 50);
    return {
      songs: this.entries.slice(from, from + 500).map((entry) => entry.song),
      at: this.at - from,
      isShuffled: this.isShuffled,
      repeat: this.repeat,
      source: this.source,
    };
  }

  /** @param {ReturnType<Queue['toJSON']>} kept */
  restore({ songs, at, isShuffled, repeat, source }) {
    this.entries = songs.map((song) => this.#entry(song));
    this.at = Math.min(at, this.entries.length - 1);
    this.isShuffled = isShuffled;
    this.repeat = repeat;
    this.source = source;
    this.#before = null;
  }

  /** The present song stays first, the others follow in any order. */
  #shuffle() {
    this.#before = this.entries.map((entry) => entry.key);
    const playing = this.current;
    if (playing) {
      this.entries = [playing, ...this.entries.toSpliced(this.at, 1)];
      this.at = 0;
    }
    this.#mix(playing ? 1 : 0);
  }

  /** Fisher and Yates. @param {number} from */
  #mix(from) {
    const mixed = [...this.entries];
    for (let at = mixed.length - 1; at > from; at--) {
      const other = from + Math.floor(this.#random() * (at - from + 1));
      [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
    }
    this.entries = mixed;
  }

  /** @param {number} at @param {Song[]} songs */
  #insert(at, songs) {
    this.entries = this.entries.toSpliced(at, 0, ...songs.map((song) => this.#entry(song)));
    if (this.at < 0 && !this.isEmpty) {
      this.at = 0;
    }
  }

  /** @param {Song} song @returns {Entry} */
  #entry(song) {
    const { id, title, artist, credits, album, durationMs, coverUrl, favourite } = song;
    return { key: ++this.#keys, song: { id, title, artist, credits, album, durationMs, coverUrl, favourite } };
  }
}
