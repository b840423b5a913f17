"""What a page looks like to a ruler, as programs for the browser: each gives a list of what is wrong."""

from __future__ import annotations

# The page is no wider than the window.
WIDER = """() => {
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return over > 0 ? [`the page is ${over} pixels wider than the window`] : [];
}"""

_LINES = """
  const told = node => `“${node.data.trim().slice(0, 40)}” in ${node.parentElement.outerHTML.slice(0, 60)}`;
  // a jump link waits above the page until it is focused; what scrolls by itself may be wider than its window
  const apart = element => element.closest('.skip, .scroll, .languages .row, .stacks thead, .unseen, textarea');
  const lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, element = node.parentElement;
    if (!node.data.trim() || apart(element) || !element.checkVisibility({visibilityProperty: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push([node, box]);
  }
"""

# Every line of text stands whole in the window, in the block that it belongs to, and in whatever hides its overflow.
CLIPPED = (
    "() => {"
    + _LINES
    + """
  const wrong = [];
  for (const [node, box] of lines) {
    if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) {
      wrong.push('outside the window: ' + told(node));
      continue;
    }
    for (let block = node.parentElement; block !== document.body; block = block.parentElement) {
      const style = getComputedStyle(block);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const around = block.getBoundingClientRect();
      if (box.left < around.left - 1.5 || box.right > around.right + 1.5) {
        wrong.push('outside its block: ' + told(node));
        break;
      }
      const hides = style.overflowY !== 'visible' || style.overflowX !== 'visible';
      if (hides && (box.top < around.top - 2 || box.bottom > around.bottom + 2)) {
        wrong.push('hidden: ' + told(node));
        break;
      }
      if (style.position === 'absolute') break;  // it opens over what it belongs to
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (apart(element) || !element.checkVisibility() || !element.getClientRects().length) continue;
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > document.documentElement.clientWidth + 1)
      wrong.push('element outside the window: ' + element.outerHTML.slice(0, 80));
  }
  return wrong;
}"""
)

# No two texts stand on each other, nor on a picture. A line's box is taller than its letters, so a third is taken off.
OVERLAPS = (
    "() => {"
    + _LINES
    + """
  const shrunk = (node, box, by) => [node, box.left + 1, box.right - 1, box.top + by, box.bottom - by];
  const inner = lines.map(([node, box]) => shrunk(node, box, box.height * .3));
  for (const image of document.querySelectorAll('img'))
    if (image.checkVisibility())
      inner.push(shrunk({data: 'picture', parentElement: image}, image.getBoundingClientRect(), 1));
  inner.sort((one, other) => one[3] - other[3]);
  // the bar at the foot stays over what scrolls by (test_supporter_in_browser.py)
  const stays = ([node]) => Boolean(node.parentElement.closest('.bar'));
  const wrong = [];
  for (let i = 0; i < inner.length; i++)
    for (let j = i + 1; j < inner.length && inner[j][3] < inner[i][4]; j++)
      if (inner[i][0] !== inner[j][0] && stays(inner[i]) === stays(inner[j])
          && inner[i][1] < inner[j][2] && inner[j][1] < inner[i][2])
        wrong.push(told(inner[i][0]) + ' stands on ' + told(inner[j][0]));
  return wrong;
}"""
)

# No short word is broken over two lines, but in tables, whose columns share the width. Hyphenation is switched off.
BROKEN = (
    "() => {"
    + _LINES
    + """
  for (const element of document.querySelectorAll('*')) element.style.hyphens = 'none';
  const wrong = [];
  for (const node of new Set(lines.map(([node]) => node))) {
    if (node.parentElement.closest('bdi, a.url, th, td')) continue;
    for (const word of node.data.matchAll(/(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]{2,14}(?![\\p{L}\\p{M}])/gu)) {
      if (!/[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}]/u.test(word[0])) continue;
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter(box => box.width > 1);
      if (boxes.some(box => Math.abs(box.top - boxes[0].top) > box.height / 2))
        wrong.push(`the word “${word[0]}” is broken: ` + told(node));
    }
  }
  return wrong;
}"""
)

RULES = (WIDER, CLIPPED, OVERLAPS)
