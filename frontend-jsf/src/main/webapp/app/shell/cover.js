// Covers. Where there is none, one is drawn from the title: always the same for the same title, in the colours of the
// house.
import { html, svg } from 'lit-html';

const COLOURS = ['dawn', 'river', 'lotus', 'dusk', 'clay', 'reed', 'sky'];

/** FNV-1a. @param {string} text */
export function hash(text) {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}

/** Small numbers, one after the other, that follow from a large one. @param {number} seed */
function dice(seed) {
  let state = seed || 1;
  return (/** @type {number} */ sides) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    state = (state ^ (state >>> 15)) >>> 0;
    return state % sides;
  };
}

/** A disc above dunes. */
function dunes(roll, a, b) {
  const x = 28 + roll(44);
  const heights = [58 + roll(8), 70 + roll(6), 82 + roll(6)];
  return svg`<circle class="ink-${a}" cx=${x} cy=${34 + roll(12)} r=${15 + roll(8)}/>
    ${heights.map((y, at) => svg`<path class="ink-${b}" fill-opacity=${0.45 + at * 0.25}
      d=${`M0 ${y}Q${20 + roll(20)} ${y - 14} 50 ${y}T100 ${y - 4}V100H0Z`}/>`)}`;
}

/** The strings of a sistrum. */
function strings(roll, a, b) {
  return svg`${Array.from({ length: 7 }, (_, at) => {
    const height = 18 + roll(56);
    return svg`<rect class="ink-${at % 3 === roll(3) ? b : a}" x=${13 + at * 11} y=${50 - height / 2} width="6"
      height=${height} rx="3"/>`;
  })}`;
}

/** Rings that go out from a place. */
function rings(roll, a, b) {
  const x = 20 + roll(60);
  const y = 20 + roll(60);
  return svg`${[78, 60, 43, 27].map((r, at) => svg`<circle class="line-${at % 2 ? b : a}" cx=${x} cy=${y} r=${r}
    stroke-width=${3 + roll(6)}/>`)}<circle class="ink-${a}" cx=${x} cy=${y} r="11"/>`;
}

/** The mark, held high. */
function horns(roll, a, b) {
  const r = 14 + roll(6);
  return svg`<circle class="ink-${a}" cx="50" cy="42" r=${r}/>
    <path class="line-${b}" stroke-width="4" d="M22 16C12 44 24 78 50 82C76 78 88 44 78 16"/>
    <path class="line-${b}" stroke-width="4" stroke-opacity="0.5" d=${`M34 ${88 + roll(4)}H66`}/>`;
}

/** The moon, as it wanes. */
function moons(roll, a, b) {
  return svg`${[22, 50, 78].map((x, at) => svg`<circle class="ink-${at === roll(3) ? b : a}" cx=${x} cy="50" r="12"/>
    <circle class="ground" cx=${x + 5 + at * 5} cy=${47} r="12"/>`)}
    <path class="line-${b}" stroke-width="2" stroke-opacity="0.6" d=${`M10 ${72 + roll(8)}H90`}/>`;
}

/** Rays from below. */
function rays(roll, a, b) {
  const x = 30 + roll(40);
  return svg`${[-50, -22, 6, 34, 62, 90, 118].map((to, at) => svg`<path class="ink-${at % 2 ? a : b}"
    fill-opacity=${0.35 + (at % 3) * 0.25} d=${`M${x} 104L${to} -4H${to + 15}Z`}/>`)}
    <circle class="ink-${a}" cx=${x} cy="100" r=${20 + roll(8)}/>`;
}

/** Quarters of discs, laid like tiles. */
function tiles(roll, a, b) {
  const quarters = ['M0 0H25A25 25 0 0 1 0 25Z', 'M25 0V25A25 25 0 0 1 0 0Z', 'M25 25H0A25 25 0 0 1 25 0Z',
    'M0 25V0A25 25 0 0 1 25 25Z'];
  return svg`${Array.from({ length: 16 }, (_, at) => svg`<path class="ink-${roll(3) ? a : b}" d=${quarters[roll(4)]}
    transform=${`translate(${(at % 4) * 25} ${Math.floor(at / 4) * 25})`}/>`)}`;
}

const DRAWINGS = [dunes, strings, rings, horns, moons, rays, tiles];

/** @type {Map<string, unknown>} */
const drawn = new Map();

/** @param {string} title */
function drawing(title) {
  let picture = drawn.get(title);
  if (!picture) {
    const roll = dice(hash(title));
    const draw = DRAWINGS[roll(DRAWINGS.length)];
    const first = roll(COLOURS.length);
    const other = (first + 1 + roll(COLOURS.length - 1)) % COLOURS.length;
    const isNight = roll(3) > 0;
    picture = isNight
      ? svg`<g class="by-night"><rect class="ground" width="100" height="100"/>${draw(roll, COLOURS[first], COLOURS[other])}</g>`
      : svg`<g class="by-day-${COLOURS[first]}"><rect class="ground" width="100" height="100"/>${draw(roll, 'night', 'night')}</g>`;
    if (drawn.size > 500) {
      drawn.clear();
    }
    drawn.set(title, picture);
  }
  return picture;
}

/**
 * A square cover: the picture there is, else one of ours. It says nothing to a screen reader: the title beside it does.
 * @param {{title: string, coverUrl?: string|null}} thing
 * @param {string} [shape] a class more
 */
export function cover(thing, shape = '') {
  if (thing.coverUrl) {
    return html`<img class="cover ${shape}" src=${thing.coverUrl} alt="" loading="lazy" decoding="async" width="300" height="300">`;
  }
  return html`<svg class="cover ${shape}" viewBox="0 0 100 100" aria-hidden="true">${drawing(thing.title)}</svg>`;
}

/** The colour of a cover that is drawn. @param {string} title */
export function tintOf(title) {
  const roll = dice(hash(title));
  roll(DRAWINGS.length);
  return COLOURS[roll(COLOURS.length)];
}

/** What a cover is drawn from: the album, so that its songs look alike. @param {any} song */
export function coverOf(song) {
  return { title: song.album?.name ?? song.title, coverUrl: song.coverUrl ?? song.album?.coverUrl };
}
