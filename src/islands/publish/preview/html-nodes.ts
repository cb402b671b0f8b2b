import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** Nothing that our pages consist of, whatever a draft says. */
const REFUSED = new Set(['script', 'style', 'iframe', 'object', 'embed', 'base', 'meta', 'link']);

/**
 * Makes nodes of HTML without handing a string to the browser's own parser, which our content
 * security policy (Trusted Types) keeps for the search worker alone.
 *
 * @param html a page's own markup; scripts, frames and event handlers in it are left out
 */
export function htmlNodes(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, parseFragment(html).childNodes);
  return fragment;
}

function append(parent: Node, nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void {
  for (const node of nodes) {
    if (node.nodeName === '#text') {
      parent.appendChild(document.createTextNode((node as DefaultTreeAdapterTypes.TextNode).value));
      continue;
    }
    if (!('tagName' in node) || REFUSED.has(node.tagName)) continue;
    const element = document.createElementNS(node.namespaceURI, node.tagName);
    for (const { name, value } of node.attrs)
      if (!/^(on|srcdoc$)/i.test(name)) element.setAttribute(name, value);
    append(element, node.childNodes);
    parent.appendChild(element);
  }
}
