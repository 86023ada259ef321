import { type Alias, isAlias, isMap, isScalar, isSeq, type Node as YamlNode } from "yaml";

/**
 * What each alias of a document refers to: the last node before it that has the anchor. One walk finds them all,
 * because the library searches the whole document for each.
 */
export function aliasTargets(contents: YamlNode | null): ReadonlyMap<Alias, YamlNode> {
  const anchors = new Map<string, YamlNode>();
  const targets = new Map<Alias, YamlNode>();
  // In the order of the text, and without recursion, because the text may be nested deeply.
  const ahead: unknown[] = [contents];
  while (ahead.length > 0) {
    const node = ahead.pop();
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
      continue;
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) anchors.set(node.anchor, node);
    if (isMap(node)) ahead.push(...node.items.flatMap(({ key, value }) => [key, value]).reverse());
    if (isSeq(node)) ahead.push(...node.items.toReversed());
  }
  return targets;
}
