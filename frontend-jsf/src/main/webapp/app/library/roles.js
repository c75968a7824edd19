// Who may do what is shown here; the server decides.

const MAY = ['artist', 'librarian', 'admin'];

/** Whether somebody may bring music in. @param {import('../shell/api.js').User|null} user */
export function mayUpload(user) {
  return Boolean(user?.roles.some((role) => MAY.includes(role)));
}
