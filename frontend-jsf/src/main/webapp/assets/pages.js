// What makes the pages a little more comfortable. Each of them works without.

/** The server says times in the zone of the person who looks. */
function tellZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('/', '!');
  if (!document.cookie.split('; ').includes(`hathor-zone=${zone}`)) {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `hathor-zone=${zone}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  }
}

/** Lets a person look at the password before it is sent. */
function reveal(button) {
  const input = document.getElementById(button.dataset.reveals);
  const show = (shown) => {
    input.type = shown ? 'text' : 'password';
    const name = shown ? button.dataset.hide : button.dataset.show;
    button.setAttribute('aria-pressed', String(shown));
    button.setAttribute('aria-label', name);
    button.title = name;
  };
  button.hidden = false;
  button.addEventListener('click', () => show(input.type === 'password'));
  input.form.addEventListener('submit', () => show(false));
}

/** A form is sent once, however often the button is pressed. */
function sendOnce(form) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    } else {
      form.dataset.sent = 'true';
      event.submitter?.setAttribute('aria-busy', 'true');
    }
  });
  addEventListener('pageshow', () => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
  });
}

/** After a refused form the cursor stands where something is to be changed. */
function showProblem() {
  document.querySelector('[aria-invalid="true"], [data-focus]')?.focus();
}

tellZone();
document.querySelectorAll('[data-reveals]').forEach(reveal);
document.querySelectorAll('form').forEach(sendOnce);
showProblem();
