/** The message about a value that another file gives, which no edit touches. */
export type ElsewhereMessage<MessageId extends string> = `${MessageId}Elsewhere`;

export function elsewhereId<MessageId extends string>(id: MessageId): ElsewhereMessage<MessageId> {
  return `${id}Elsewhere`;
}

/** Each message, after them the same ones with the name of the other file (`otherFile`), and those that all rules share. */
export function withElsewhere<MessageId extends string, Shared extends string>(
  messages: Readonly<Record<MessageId, string>>,
  shared: Readonly<Record<Shared, string>>,
): Record<MessageId | ElsewhereMessage<MessageId> | Shared, string> {
  const texts = Object.entries<string>(messages);
  const others = texts.map(([id, text]) => [elsewhereId(id), `${text} The value comes from {{otherFile}}.`]);
  const entries = [...texts, ...others, ...Object.entries<string>(shared)];
  return Object.fromEntries(entries) as Record<MessageId | ElsewhereMessage<MessageId> | Shared, string>;
}
