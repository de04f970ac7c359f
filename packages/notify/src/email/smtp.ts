import type { SendMail } from '../effects.ts';

/**
 * Sends by SMTP. Certificates are always verified.
 * @param authorities certificate authorities in PEM to trust instead of the system's; empty: the system's
 */
export function smtp(authorities: readonly string[] = []): SendMail {
  return async (server, mail, { limitMs, signal, out }) => {
    // Most runs tell nobody by mail, and none should wait for what it does not use.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      host: server.host,
      port: server.port,
      secure: server.encryption === 'tls',
      requireTLS: server.encryption === 'starttls',
      ignoreTLS: server.encryption === 'none',
      ...(server.login === null ? {} : { auth: { user: server.login.user, pass: server.login.password } }),
      tls: {
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2',
        ...(authorities.length === 0 ? {} : { ca: [...authorities] }),
      },
      connectionTimeout: limitMs,
      greetingTimeout: limitMs,
      socketTimeout: limitMs,
      dnsTimeout: limitMs,
      logger: watched(out),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      const info = await transport.sendMail({
        envelope: { from: mail.from, to: [...mail.to] },
        from: { name: 'failback', address: mail.from },
        to: mail.to.map((address) => ({ name: '', address })),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        inReplyTo: mail.references,
        references: mail.references,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal,
      });
      const said = new Map(info.rejectedErrors?.map(({ recipient, response }) => [recipient, response]));
      return { refused: info.rejected.map((address) => ({ address, said: said.get(address) ?? '' })) };
    } finally {
      transport.close();
    }
  };
}

/** nodemailer says nowhere but in its log that all of a mail has gone out. The log itself is kept nowhere. */
function watched(out: () => void): { readonly info: (entry: unknown) => void } {
  return {
    info(entry) {
      if ((entry as { readonly tnx?: unknown } | null)?.tnx === 'message') out();
    },
  };
}
