import { html, nothing } from 'lit-html';
import { songRow } from '../../library/song-row.js';
import { player } from '../../playback/player.js';
import { day } from '../../shell/format.js';
import { ListView } from '../../shell/list-view.js';
import '../../shell/more.js';
import { empty, waitingRows, wrong } from '../../shell/states.js';
import { say } from '../../shell/words.js';

/** What the person heard, day by day, the newest first. */
class HistoryView extends ListView {
  connectedCallback() {
    super.connectedCallback();
    this.called(say('nav.history'));
    this.watch(player);
  }

  render() {
    const list = this.list('history', '/api/me/history');
    return html`<div class="page">
      <header class="page-head"><h1>${say('nav.history')}</h1></header>
      ${this.#plays(list)}
    </div>`;
  }

  /** @param {import('../../shell/paged-list.js').PagedList} list */
  #plays(list) {
    if (!list.isReady) {
      return list.problem ? wrong(list.problem, () => list.more()) : waitingRows(8);
    }
    if (list.isEmpty) {
      return empty(say('history.empty'), { href: '/songs', words: say('songs.all') });
    }
    /** @type {Map<string, any[]>} */
    const days = new Map();
    list.items.forEach((play) => days.set(day(play.startedAt), [...(days.get(day(play.startedAt)) ?? []), play.song]));
    return html`${[...days].map(([name, songs]) => html`<section class="section"><h2>${name}</h2>
        <div class="songs" role="table" aria-label=${name}>
          ${songs.map((song, at) => songRow(song, at, { play: (from) => player.play(songs, from) }))}</div></section>`)}
      ${list.isComplete ? nothing : html`<hathor-more .list=${list}></hathor-more>`}`;
  }
}

customElements.define('hathor-history', HistoryView);
