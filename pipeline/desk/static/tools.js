// The text tools of a form's fields: toolbar and paste.

export function tools(root, desk) {
  void root;
  void desk;
}
