// The listener's app begins here.
import './shell/app.js';
import './shell/menu.js';
import './playback/media-session.js';
import './playback/shortcuts.js';
import './playlists/plays.js';
