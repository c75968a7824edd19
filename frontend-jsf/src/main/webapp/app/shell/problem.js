import { say } from './words.js';

/** What a request ran into, as the server's problem document (RFC 9457) tells it, or because there was no answer. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when there was no answer
   * @param {{title?: string, detail?: string, requestId?: string, type?: string}} [document]
   */
  constructor(status, document = {}) {
    super(document.detail || document.title || String(status));
    this.status = status;
    this.code = (document.type ?? '').split('/').pop() ?? '';
    this.requestId = document.requestId ?? '';
  }

  /** Whether the server was not reached at all. */
  get isOffline() {
    return this.status === 0;
  }

  get isMissing() {
    return this.status === 404;
  }

  /** What happened, in a sentence of the app's language. */
  get sentence() {
    if (this.isOffline) {
      return say(navigator.onLine ? 'problem.unreachable' : 'problem.offline');
    }
    const known = { 403: 'problem.forbidden', 404: 'problem.missing', 413: 'problem.large', 429: 'problem.often' };
    return say(known[this.status] ?? (this.status >= 500 ? 'problem.server' : 'problem.refused'));
  }
}

/**
 * Whatever was thrown, as a problem.
 * @param {unknown} thrown
 * @returns {Problem}
 */
export function problemOf(thrown) {
  if (thrown instanceof Problem) {
    return thrown;
  }
  if (!(thrown instanceof DOMException) && !(thrown instanceof TypeError)) {
    console.error(thrown);
  }
  return new Problem(0);
}
