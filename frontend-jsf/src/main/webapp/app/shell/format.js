// Times and numbers as people say them.
import { language, say } from './words.js';

/**
 * The time of a song: 3:07, or 1:02:09.
 * @param {number} ms
 */
export function clock(ms) {
  const seconds = Math.max(0, Math.floor((ms || 0) / 1000));
  const rest = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

/**
 * How long something takes in all: 42 min, 3 h 5 min.
 * @param {number} ms
 */
export function length(ms) {
  const minutes = Math.max(1, Math.round((ms || 0) / 60_000));
  return minutes < 60 ? say('time.minutes', minutes) : say('time.hours', Math.floor(minutes / 60), minutes % 60);
}

/**
 * A time for a screen reader: 3 minutes 7 seconds.
 * @param {number} ms
 */
export function spoken(ms) {
  const seconds = Math.max(0, Math.floor((ms || 0) / 1000));
  return say('time.spoken', Math.floor(seconds / 60), seconds % 60);
}

const days = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/**
 * The day of an instant: today, yesterday, Monday 16 November.
 * @param {string} instant
 */
export function day(instant) {
  const then = new Date(instant);
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const past = Math.ceil((midnight.getTime() - then.getTime()) / 86_400_000);
  const words = past < 2 ? ago.format(-Math.max(0, past), 'day') : days.format(then);
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

const sized = (/** @type {string} */ unit) => new Intl.NumberFormat(language, { maximumFractionDigits: 1, style: 'unit', unit });
const megabytes = sized('megabyte');
const kilobytes = sized('kilobyte');

/** @param {number} bytes */
export function size(bytes) {
  return bytes < 1_000_000 ? kilobytes.format(Math.ceil(bytes / 1000)) : megabytes.format(bytes / 1_000_000);
}
