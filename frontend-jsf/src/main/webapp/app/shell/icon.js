import { html } from 'lit-html';

const sprite = document.documentElement.dataset.sprite;

/**
 * An icon of the sprite. It says nothing to a screen reader: the words beside it do.
 * @param {string} name
 */
export function icon(name) {
  return html`<svg class="icon" width="20" height="20" aria-hidden="true"><use href="${sprite}#${name}"></use></svg>`;
}

/** The mark: a disc between two horns. */
export const mark = html`<svg class="mark" viewBox="0 0 64 64" width="32" height="32" aria-hidden="true"><path
  d="M32 15.5A13.5 13.5 0 1 0 32 42.5A13.5 13.5 0 1 0 32 15.5ZM32 58C45 57 54 47 54 34C54 24 49.5 17 56 5C46.6 16.5 50.6 24.5 50.6 33.5C50.6 44.5 43.5 53 32 54ZM32 58C19 57 10 47 10 34C10 24 14.5 17 8 5C17.4 16.5 13.4 24.5 13.4 33.5C13.4 44.5 20.5 53 32 54Z"/></svg>`;

/** The bars that move on the row of the song that plays. */
export const bars = html`<span class="bars" aria-hidden="true"><i></i><i></i><i></i></span>`;
