// Tells the server what was heard, and how much of it. Whether that counts, the server decides.
import { player } from '../playback/player.js';
import { call } from '../shell/api.js';

/** Less is no listening; told again after so much more. In milliseconds. */
const LEAST = 5_000;
const STEP = 30_000;
/** A longer pause between two signs of time is none that was listened through. */
const GAP = 3_000;

/** @type {import('../playback/queue.js').Entry|null} */
let entry = null;
let startedAt = '';
let heard = 0;
let told = 0;
let last = 0;

function tell() {
  if (entry && heard >= LEAST && heard > told) {
    told = heard;
    const play = { song: entry.song.id, startedAt, listenedMs: Math.round(heard) };
    // What could not be told costs a line of the history, and nobody their music.
    call('/api/me/history', { method: 'POST', body: play }).catch(() => {});
  }
}

function begin() {
  tell();
  entry = player.queue.current;
  startedAt = '';
  heard = 0;
  told = 0;
}

player.addEventListener('change', () => {
  if (player.queue.current !== entry) {
    begin();
  } else if (!player.isPlaying) {
    tell();
  }
});

player.addEventListener('time', () => {
  const now = performance.now();
  if (player.isPlaying && entry && now - last < GAP) {
    startedAt ||= new Date().toISOString();
    heard += now - last;
    const isFirst = told === 0 && heard >= LEAST;
    if (isFirst || heard - told >= STEP) {
      tell();
    }
  }
  last = now;
});

player.audio.addEventListener('ended', begin);
