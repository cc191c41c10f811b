import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { firstLineOf } from './ast/first-line.js';
import { dropUnusedImports } from './fix/drop-unused-imports.js';
import type { Edit } from './fix/edit.js';
import { elsewhereId, type ElsewhereMessage, withElsewhere } from './model/elsewhere/messages.js';
import { fileOf, type LintedFile } from './model/files.js';
import type { Fixes, Settings } from './model/settings.js';
import type { Model } from './model/model.js';

/** What a rule's documentation says of it beside its description. */
export interface RuleDocs {
  readonly recommended: 'recommended' | 'strict';
  /**
   * The edit. *complete*: nothing else has to change, `eslint --fix` applies it. *follow-up*: something outside the file has to follow, the editor
   * offers it. *both*: it depends on the report.
   */
  readonly edit: 'complete' | 'follow-up' | 'both';
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** Requirements that the finding maps to. */
  readonly standards: { readonly asvs: readonly string[]; readonly nist: readonly string[] };
  /** The options that the `strict` configuration gives. */
  readonly strictOptions?: readonly unknown[];
}

/** Messages that `createRule` adds to every rule. */
type SharedMessage = 'invalidSettings' | 'repair';

const SHARED_MESSAGES: Readonly<Record<SharedMessage, string>> = {
  invalidSettings: '{{problem}} The setting is ignored.',
  repair: 'Apply the repair that `eslint --fix` would make.',
};

type AnyMessage<MessageId extends string> = MessageId | ElsewhereMessage<MessageId> | SharedMessage;

interface FollowUp<MessageId extends string> {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  readonly edit: Edit;
  /** What it writes is usual, and nothing shows that it is so here: it is offered whatever the settings say. */
  readonly isGuess?: boolean | undefined;
}

export interface Report<MessageId extends string> {
  readonly node: TSESTree.Node;
  readonly messageId: MessageId;
  readonly data: Readonly<Record<string, string>>;
  /** Nothing else has to change: applied by `eslint --fix`. */
  readonly complete?: Edit | undefined;
  /** Something outside the file has to follow: offered in the editor. */
  readonly followUp?: readonly FollowUp<MessageId>[] | undefined;
}

/** A file as a rule sees it. */
export interface RuleFile<MessageId extends string> {
  readonly model: Model;
  readonly settings: Settings;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** It stands in a folder of helpers for tests, and those are not to be looked at. */
  readonly servesTests: boolean;
  /** Names of all our rules that run on the file. */
  readonly enabled: ReadonlySet<string>;
  readonly report: (report: Report<MessageId>) => void;
}

type RuleMeta<Options extends readonly unknown[], MessageId extends string> = Omit<
  TSESLint.RuleMetaData<MessageId, RuleDocs, Options>,
  'docs' | 'defaultOptions'
> & { readonly docs: RuleDocs & { readonly description: string }; readonly defaultOptions: Options };

export interface RuleDescription<Options extends readonly unknown[], MessageId extends string> {
  readonly name: string;
  readonly meta: RuleMeta<Options, MessageId>;
  /** Asks the model and reports. Runs once a file, when the whole of it has been seen. */
  readonly check: (file: RuleFile<MessageId>, options: Options) => void;
}

/** `category` is the only word on the kind of a finding that formatters pass on, SARIF's among them. */
const create = RuleCreator<RuleDocs & { readonly category: string }>(
  (name) =>
    `https://github.com/eslint-plugin-session-security/eslint-plugin-session-security/blob/main/docs/rules/${name}.md`,
);

/** Makes a rule of its description: settings, test files and the ways of editing are the same for all. */
export function createRule<Options extends readonly unknown[], MessageId extends string>({
  name,
  meta,
  check,
}: RuleDescription<Options, MessageId>): TSESLint.RuleModule<AnyMessage<MessageId>, Options, RuleDocs> & {
  name: string;
} {
  const docs = { ...meta.docs, category: meta.docs.cwe.map((number) => `CWE-${number}`).join(', ') };
  return create<Options, AnyMessage<MessageId>>({
    name,
    meta: { ...meta, docs, messages: withElsewhere(meta.messages, SHARED_MESSAGES) },
    create(context, options) {
      const { sourceCode, filename, cwd, languageOptions: parsing } = context;
      const settings = context.settings['session-security'];
      const file = fileOf({ sourceCode, filename, cwd, settings, parsing });
      const problems = file.enabled.size === 0 ? file.problems : [];
      file.enabled.add(name);
      if (problems.length === 0 && !file.isChecked) return {};
      return {
        'Program:exit'() {
          for (const problem of problems) {
            context.report({ loc: { line: 1, column: 0 }, messageId: 'invalidSettings', data: { problem } });
          }
          if (file.isChecked) check(ruleFile(context, file), options);
        },
      };
    },
  });
}

function ruleFile<MessageId extends string, Options extends readonly unknown[]>(
  context: Readonly<TSESLint.RuleContext<AnyMessage<MessageId>, Options>>,
  { model, settings, enabled, servesTests }: LintedFile,
): RuleFile<MessageId> {
  return {
    model,
    settings,
    enabled,
    servesTests,
    sourceCode: context.sourceCode,
    report({ node, messageId, data, complete, followUp = [] }) {
      const tidy = (edit: Edit): Edit => dropUnusedImports(edit, context.sourceCode);
      const offered = followUp.map(({ messageId, data = {}, edit }) => ({ messageId, data, fix: tidy(edit) }));
      const otherFile = model.fileBehind(node);
      const loc = firstLineOf(node, context.sourceCode);
      const id = otherFile === undefined ? messageId : elsewhereId(messageId);
      const [applied] = followUp[0]?.isGuess ? [] : offered;
      const edits = editsOf(settings.fixes, complete && tidy(complete), offered, applied?.fix);
      context.report({ node, loc, messageId: id, data: { ...data, otherFile }, ...edits });
    },
  };
}

/** What ESLint applies by itself and what it offers: `settings['session-security'].fixes`, in one place for all rules. */
function editsOf<MessageId extends string>(
  fixes: Fixes,
  complete: Edit | undefined,
  offered: readonly TSESLint.SuggestionReportDescriptor<AnyMessage<MessageId>>[],
  applied: Edit | undefined,
): Pick<TSESLint.ReportDescriptor<AnyMessage<MessageId>>, 'fix' | 'suggest'> {
  if (fixes === 'all' && !complete && applied) return { fix: applied };
  if (fixes === 'suggest' && complete) return { suggest: [{ messageId: 'repair', fix: complete }, ...offered] };
  return { fix: complete ?? null, suggest: offered };
}
