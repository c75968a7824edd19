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

/** Shows whether the password is long enough yet. */
function measure(meter) {
  const input = document.getElementById(meter.dataset.measures);
  const look = () => {
    meter.value = Math.min(meter.max, [...input.value].length);
    meter.hidden = input.value === '';
  };
  input.addEventListener('input', look);
  look();
}

/** Copies what is shown once. */
function copy(button) {
  const words = button.querySelector('span');
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
    words.textContent = button.dataset.done;
  });
}

/** Shows a picture where it will stand, before it is sent. */
function preview(form) {
  const input = form.querySelector('input[type="file"]');
  const send = form.querySelector('[data-when-chosen]');
  const show = () => {
    const [file] = input.files;
    send.hidden = !file;
    if (file) {
      const reader = new FileReader();
      reader.addEventListener('load', () => {
        const image = new Image();
        image.className = 'avatar avatar-huge';
        image.alt = '';
        image.src = reader.result;
        form.querySelector('.avatar').replaceWith(image);
      });
      reader.readAsDataURL(file);
    }
  };
  input.addEventListener('change', show);
  show();
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
document.querySelector(':is(.tabs, .side) [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
document.querySelectorAll('[data-reveals]').forEach(reveal);
document.querySelectorAll('[data-measures]').forEach(measure);
document.querySelectorAll('[data-copies]').forEach(copy);
document.querySelectorAll('[data-picture]').forEach(preview);
document.querySelectorAll('form').forEach(sendOnce);
showProblem();
