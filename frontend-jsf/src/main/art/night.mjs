// Draws the nights behind the pages: the disc between its horns over a river of sound.
//   node night.mjs night | npx svgo --multipass --precision 2 -i - -o ../webapp/assets/night.svg
//   node night.mjs strip | npx svgo --multipass --precision 2 -i - -o ../webapp/assets/strip.svg
//   node night.mjs river | npx svgo --multipass --precision 2 -i - -o ../webapp/assets/river.svg
// No chance in it: the same drawing every time.

const SCENES = {
  night: { width: 1200, height: 1200, disc: { x: 600, y: 452, r: 112 }, horizon: 742, lines: 36, stars: 120 },
  strip: { width: 1600, height: 240, disc: { x: 1372, y: 86, r: 34 }, horizon: 170, lines: 12, stars: 80 },
  river: { width: 1600, height: 480, disc: { x: 1210, y: 176, r: 64 }, horizon: 342, lines: 18, stars: 90 },
};
const { width: WIDTH, height: HEIGHT, disc: DISC, horizon: HORIZON, lines: LINES, stars: STARS } =
  SCENES[process.argv[2] ?? 'night'];
/** The drawing is made for a disc of this radius. */
const SCALE = DISC.r / 112;
/** How far from the disc its light is seen on the water, and in the sky. */
const REACH = Math.max(600 * SCALE, DISC.x * 0.68);
const SKY = 820 * SCALE + 1.1 * (DISC.x - WIDTH / 2);

let seed = 20261120;
const random = () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const n = (value) => String(Math.round(value * 10) / 10);

function stars() {
  let out = '';
  for (let i = 0; i < STARS; i++) {
    const x = random() * WIDTH;
    const y = random() ** 1.3 * (HORIZON - 40 * SCALE);
    const size = 0.5 + random() ** 3 * 1.3;
    const light = 0.12 + random() ** 2 * 0.6;
    const fromDisc = Math.hypot(x - DISC.x, y - DISC.y);
    if (fromDisc > DISC.r + 130 * SCALE) {
      out += `<circle cx="${n(x)}" cy="${n(y)}" r="${n(size)}" opacity="${light.toFixed(2)}"/>`;
    }
  }
  return `<g fill="#eef1f6">${out}</g>`;
}

function rings() {
  let out = '';
  for (let i = 1; i <= 9; i++) {
    const r = DISC.r + SCALE * (62 * i + 5 * i * i);
    out += `<circle cx="${DISC.x}" cy="${DISC.y}" r="${n(r)}" opacity="${(0.26 * 0.76 ** i).toFixed(3)}"/>`;
  }
  return `<g fill="none" stroke="#e6b450" stroke-width="1">${out}</g>`;
}

function horns() {
  const horn = (side) => {
    const x = (dx) => n(DISC.x + side * dx * SCALE);
    const y = (dy) => n(DISC.y + dy * SCALE);
    return (
      `M${x(0)} ${y(238)}C${x(112)} ${y(230)} ${x(190)} ${y(146)} ${x(190)} ${y(38)}` +
      `C${x(190)} ${y(-48)} ${x(146)} ${y(-104)} ${x(206)} ${y(-214)}` +
      `C${x(128)} ${y(-106)} ${x(178)} ${y(-44)} ${x(178)} ${y(36)}` +
      `C${x(178)} ${y(132)} ${x(106)} ${y(208)} ${x(0)} ${y(220)}Z`
    );
  };
  return `<path d="${horn(1)}${horn(-1)}" fill="url(#horn)"/>`;
}

/** One line of the river: a swell that is strongest under the disc, as a wave form is in its middle. */
function wave(index, count) {
  const depth = index / (count - 1);
  const y0 = HORIZON + 10 * SCALE + (HEIGHT - HORIZON + 40 * SCALE) * depth ** 1.55;
  const swell = (4 + 44 * depth ** 0.85) * SCALE;
  const phase = index * 0.83;
  const stretch = 1 + depth * 0.5;
  const points = [];
  for (let x = -24; x <= WIDTH + 72; x += 24) {
    const u = (x - DISC.x) / REACH;
    const envelope = 0.12 + Math.exp(-((u / (0.34 + 0.2 * depth)) ** 2));
    const sound =
      Math.sin((x / 46) / stretch + phase) * 0.5 +
      Math.sin((x / 19) / stretch + phase * 2.3) * 0.34 +
      Math.sin((x / 97) / stretch - phase * 0.7) * 0.6;
    points.push([x, y0 - swell * envelope * (sound * 0.62 + 0.42)]);
  }
  let path = `M${n(points[0][0])} ${n(points[0][1])}`;
  for (let i = 1; i < points.length - 1; i++) {
    const mx = (points[i][0] + points[i + 1][0]) / 2;
    const my = (points[i][1] + points[i + 1][1]) / 2;
    path += `Q${n(points[i][0])} ${n(points[i][1])} ${n(mx)} ${n(my)}`;
  }
  const floor = `V${HEIGHT + 80}H-24Z`;
  const strength = (1 - 0.45 * depth).toFixed(2);
  const breadth = (0.9 + 1.1 * depth).toFixed(2);
  return (
    `<path d="${path}${floor}" stroke-width="${breadth}" stroke-opacity="${strength}"/>`
  );
}

const waves = Array.from({ length: LINES }, (_, i) => wave(i, LINES)).join('');

process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice">
<defs>
<radialGradient id="sky" gradientUnits="userSpaceOnUse" cx="${DISC.x}" cy="${DISC.y}" r="${n(SKY)}"><stop offset="0" stop-color="#2a3149"/><stop offset=".34" stop-color="#1a2033"/><stop offset=".7" stop-color="#10131d"/><stop offset="1" stop-color="#0d0f15"/></radialGradient>
<radialGradient id="halo" gradientUnits="userSpaceOnUse" cx="${DISC.x}" cy="${DISC.y}" r="${n(420 * SCALE)}"><stop offset="0" stop-color="#e6b450" stop-opacity=".5"/><stop offset=".27" stop-color="#e6b450" stop-opacity=".3"/><stop offset=".55" stop-color="#e6b450" stop-opacity=".09"/><stop offset="1" stop-color="#e6b450" stop-opacity="0"/></radialGradient>
<radialGradient id="disc" cx=".4" cy=".34" r=".78"><stop offset="0" stop-color="#fbe3a6"/><stop offset=".45" stop-color="#edbf60"/><stop offset="1" stop-color="#c98f2c"/></radialGradient>
<linearGradient id="horn" gradientUnits="userSpaceOnUse" x1="0" y1="${DISC.y - 214 * SCALE}" x2="0" y2="${DISC.y + 238 * SCALE}"><stop offset="0" stop-color="#f7dc9b" stop-opacity=".55"/><stop offset=".4" stop-color="#e6b450"/><stop offset="1" stop-color="#b98124"/></linearGradient>
<linearGradient id="river" gradientUnits="userSpaceOnUse" x1="${DISC.x - REACH}" y1="0" x2="${DISC.x + REACH}" y2="0"><stop offset="0" stop-color="#3cc4b4" stop-opacity=".04"/><stop offset=".2" stop-color="#3cc4b4" stop-opacity=".38"/><stop offset=".36" stop-color="#3cc4b4" stop-opacity=".8"/><stop offset=".45" stop-color="#e6b450"/><stop offset=".5" stop-color="#f7dc9b"/><stop offset=".55" stop-color="#e6b450"/><stop offset=".64" stop-color="#3cc4b4" stop-opacity=".8"/><stop offset=".8" stop-color="#3cc4b4" stop-opacity=".38"/><stop offset="1" stop-color="#3cc4b4" stop-opacity=".04"/></linearGradient>
<linearGradient id="deep" gradientUnits="userSpaceOnUse" x1="0" y1="${HORIZON}" x2="0" y2="${HEIGHT}"><stop offset="0" stop-color="#12161f"/><stop offset="1" stop-color="#0b0d13"/></linearGradient>
</defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
${stars()}
${rings()}
<circle cx="${DISC.x}" cy="${DISC.y}" r="${n(420 * SCALE)}" fill="url(#halo)"/>
<circle cx="${DISC.x}" cy="${DISC.y}" r="${DISC.r}" fill="url(#disc)"/>
${horns()}
<g fill="url(#deep)" stroke="url(#river)">${waves}</g>
</svg>
`);
