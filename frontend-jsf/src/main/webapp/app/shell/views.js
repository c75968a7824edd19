// Modules that are only fetched when they are shown: the first view should not wait for the others.

/** @type {Record<string, () => Promise<unknown>>} by the name of the place */
const MODULES = {
  songs: () => import('../library/view/songs.js'),
  albums: () => import('../library/view/albums.js'),
  album: () => import('../library/view/album.js'),
  artists: () => import('../library/view/artists.js'),
  artist: () => import('../library/view/artist.js'),
  search: () => import('../library/view/search.js'),
  upload: () => import('../library/view/upload.js'),
  favourites: () => import('../playlists/view/favourites.js'),
  history: () => import('../playlists/view/history.js'),
  queue: () => import('../playback/view/queue-panel.js'),
  large: () => import('../playback/view/now-playing.js'),
};

const brought = new Set();

/** Whether a view can be shown at once. @param {string} name */
export function isBrought(name) {
  return !(name in MODULES) || brought.has(name);
}

/** Fetches what a view needs. @param {string} name */
export async function bring(name) {
  await MODULES[name]?.();
  brought.add(name);
}

// Whoever points at a link will follow it.
for (const event of ['pointerover', 'focusin']) {
  document.addEventListener(event, ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="/"]') : null;
    const [, first, more] = link?.getAttribute('href')?.split('?')[0].split('/') ?? [];
    if (first) {
      bring(more ? first.replace(/s$/, '') : first).catch(() => {});
    }
  }, { passive: true });
}
