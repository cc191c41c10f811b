import type { TSESTree } from '@typescript-eslint/utils';

import type { Library } from '../libraries/types/library.js';
import type { TokenDecodeSink } from '../libraries/types/tokens.js';
import type { Kit, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { argumentAt } from './arguments.js';
import { isContentBelieved } from './believed-content.js';
import { calleeOf } from './recognise.js';
import type { TokenOrigins } from './token-origins.js';

/** Who else issues tokens, and how they publish their keys: no secret of the application's own checks those. */
const OTHER_ISSUERS = /jwks|cognito|auth0|okta|keycloak|clerk|supabase|firebase|msal|oidc|openid|google|public_?key/iu;

/** A token that is read without a look at its signature. */
export interface TokenDecoding {
  readonly kind: 'decoding';
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  /** The library's call that checks: `verify`. */
  readonly check: string;
  readonly repair: TokenDecodeSink['repair'];
  readonly algorithm: TokenDecodeSink['algorithm'];
  readonly keyOfText: TokenDecodeSink['keyOfText'];
  /** The package that the called function, or the one that has made it, is imported from by its name. */
  readonly importedFrom: string | undefined;
  /** The token comes from a request, and what it says is believed although nothing in the function checks it. */
  readonly isBelieved: () => boolean;
  /** Its name says that somebody else has issued it: the key of the application's own tokens does not fit. */
  readonly isForeign: boolean;
}

export function readDecoding(
  kit: Kit,
  node: SinkNode,
  library: Library,
  sink: TokenDecodeSink,
  origins: TokenOrigins,
): TokenDecoding {
  const token = sink.token ? argumentAt(node, sink.token.argument) : 'absent';
  return {
    kind: 'decoding',
    node,
    at: methodNode(node),
    library,
    check: sink.check,
    repair: sink.repair,
    algorithm: sink.algorithm,
    keyOfText: OTHER_ISSUERS.test(kit.sourceCode.text) ? undefined : sink.keyOfText,
    importedFrom: importedFrom(kit, node, library),
    isForeign:
      typeof token !== 'string' && /credential|id_?token|google|apple|firebase/iu.test(kit.sourceCode.getText(token)),
    isBelieved: () => (sink.token && typeof token === 'string' ? false : isContentBelieved(kit, node, token, origins)),
  };
}

function importedFrom(kit: Kit, node: SinkNode, { packages }: Library): string | undefined {
  let thing = kit.provenanceOf(calleeOf(node));
  if (thing.kind === 'result') thing = thing.of;
  return thing.kind === 'import' && packages.includes(thing.source) ? thing.source : undefined;
}
