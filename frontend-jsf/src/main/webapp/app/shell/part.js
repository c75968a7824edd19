import { LitElement } from 'lit-element/lit-element.js';

/** An element of the app. It renders into the page itself, where the styles of the house hold. */
export class Part extends LitElement {
  /** @type {[EventTarget, string, EventListener][]} */
  #watched = [];

  createRenderRoot() {
    return this;
  }

  /**
   * Renders again whenever something says so; call it in connectedCallback.
   * @param {EventTarget} thing
   * @param {string} [event]
   * @param {(event: any) => void} [then]
   */
  watch(thing, event = 'change', then = () => this.requestUpdate()) {
    thing.addEventListener(event, then);
    this.#watched.push([thing, event, then]);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watched.forEach(([thing, event, then]) => thing.removeEventListener(event, then));
    this.#watched = [];
  }
}
