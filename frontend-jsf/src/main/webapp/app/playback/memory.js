// What the player keeps over a reload, for each person of this browser apart.

/** In milliseconds. The queue is long, the position short. */
const CALM = 400;

export class Memory {
  /** @type {number|undefined} */
  #soon;

  /** @param {string} person */
  constructor(person) {
    this.queueKey = `hathor.queue.${person}`;
    this.placeKey = `hathor.place.${person}`;
  }

  /** @param {() => unknown} queue */
  keepQueue(queue) {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => write(this.queueKey, queue()), CALM);
  }

  /** @param {unknown} queue */
  keepQueueNow(queue) {
    clearTimeout(this.#soon);
    write(this.queueKey, queue);
  }

  /** @param {{id: string, seconds: number, volume: number, isMuted: boolean}} place */
  keepPlace(place) {
    write(this.placeKey, place);
  }

  /** @returns {{queue: any, place: any}} */
  read() {
    return { queue: read(this.queueKey), place: read(this.placeKey) };
  }
}

/** @param {string} key @param {unknown} value */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store costs a reload its memory, not the person their music.
  }
}

/** @param {string} key */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
