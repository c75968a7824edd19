// The way to the API. The session is in a cookie that no script reads; it is traded for a token of ten minutes, which
// stays in this module's memory.
import { Problem } from './problem.js';

/** Renewed so long before its end, in milliseconds. */
const EARLY = 30_000;
const PATIENCE = 20_000;

/** @typedef {{id: string, userName: string, displayName: string, roles: string[]}} User */
/** @typedef {{token: string, until: number, user: User}} Session */

/** @type {Session|null} */
let session = null;
/** @type {Promise<Session>|null} */
let renewal = null;

/** Goes to the sign-in page, and comes back here from there. */
export function signIn() {
  const here = location.pathname + location.search;
  location.assign(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
}

async function renewed() {
  const answer = await fetch('/session/token', {
    method: 'POST',
    headers: { 'X-Hathor': '1' },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) {
    if (answer.status === 401) {
      signIn();
    }
    throw await problemIn(answer);
  }
  const { accessToken, expiresIn, user } = await answer.json();
  session = { token: accessToken, until: Date.now() + expiresIn * 1000, user };
  return session;
}

/** One renewal at a time, whoever asks. */
function renew() {
  renewal ??= renewed().finally(() => {
    renewal = null;
  });
  return renewal;
}

async function current() {
  return session && session.until - Date.now() > EARLY ? session : renew();
}

/**
 * Who is signed in.
 * @returns {Promise<User>}
 */
export async function whoIsHere() {
  return (await current()).user;
}

/**
 * A token that is good now, for what is not sent by {@link call}.
 * @returns {Promise<string>}
 */
export async function token() {
  return (await current()).token;
}

/** @param {Response} answer */
async function problemIn(answer) {
  const document = await answer.json().catch(() => ({}));
  return new Problem(answer.status, { requestId: answer.headers.get('X-Request-Id') ?? '', ...document });
}

/** @param {string} path @param {RequestInit} request @param {string} bearer */
async function send(path, request, bearer) {
  try {
    const headers = { Accept: 'application/json', ...request.headers, Authorization: `Bearer ${bearer}` };
    return await fetch(path, { ...request, headers });
  } catch (failure) {
    if (request.signal?.aborted && request.signal.reason?.name !== 'TimeoutError') {
      throw failure;
    }
    throw new Problem(0);
  }
}

/**
 * Calls the API.
 * @param {string} path
 * @param {{method?: string, body?: unknown, headers?: Record<string, string>, signal?: AbortSignal}} [options]
 * @returns {Promise<any>} what was answered; null where there is nothing
 * @throws {Problem}
 */
export async function call(path, { method = 'GET', body, headers = {}, signal } = {}) {
  const patience = AbortSignal.timeout(PATIENCE);
  const request = {
    method,
    headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  };
  const before = await current().catch(asProblem);
  let answer = await send(path, request, before.token);
  if (answer.status === 401) {
    if (session === before) {
      session = null;
    }
    answer = await send(path, request, (await current().catch(asProblem)).token);
  }
  if (!answer.ok) {
    throw await problemIn(answer);
  }
  return answer.status === 204 ? null : answer.json();
}

/** @param {unknown} failure @returns {never} */
function asProblem(failure) {
  throw failure instanceof Problem ? failure : new Problem(0);
}

/**
 * A path with its parameters; those without a value are left out.
 * @param {string} path
 * @param {Record<string, string|number|null|undefined>} parameters
 */
export function withQuery(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
