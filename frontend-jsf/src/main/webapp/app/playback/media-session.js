// The lock screen, the media keys and the headphones of the person.
import { player } from './player.js';

const session = navigator.mediaSession;

/** @type {import('./queue.js').Song|null} */
let shown = null;

function show() {
  const { song } = player;
  if (song !== shown) {
    shown = song;
    session.metadata = song
      ? new MediaMetadata({
          title: song.title,
          artist: song.artist,
          album: song.album?.name ?? '',
          artwork: song.coverUrl ? [{ src: new URL(song.coverUrl, location.href).href }] : [],
        })
      : null;
  }
  session.playbackState = song ? (player.isPlaying ? 'playing' : 'paused') : 'none';
}

function tellPosition() {
  const { duration, seconds } = player;
  if (duration > 0 && seconds <= duration) {
    session.setPositionState({ duration, position: seconds, playbackRate: player.audio.playbackRate });
  }
}

if (session) {
  const handlers = {
    play: () => player.resume(),
    pause: () => player.pause(),
    previoustrack: () => player.previous(),
    nexttrack: () => player.next(),
    stop: () => player.pause(),
    seekto: (/** @type {MediaSessionActionDetails} */ details) => player.seek(details.seekTime ?? 0),
    seekbackward: (/** @type {MediaSessionActionDetails} */ details) => player.seek(player.seconds - (details.seekOffset ?? 10)),
    seekforward: (/** @type {MediaSessionActionDetails} */ details) => player.seek(player.seconds + (details.seekOffset ?? 10)),
  };
  for (const [action, handler] of Object.entries(handlers)) {
    session.setActionHandler(/** @type {MediaSessionAction} */ (action), handler);
  }
  player.addEventListener('change', show);
  player.audio.addEventListener('seeked', tellPosition);
  player.audio.addEventListener('playing', tellPosition);
}
