// A certified OpenID provider for one client, on a port of its own: it prints the port, is told the client's address on its standard input,
// and goes when that closes. Its own pages ask for a login, any password, and consent; the login says who one is.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const people = {
  awa: { name: 'Awa Diop', email: 'awa@exemple.org', email_verified: true, roles: ['autre', 'redacteurs'] },
  bea: { name: 'Bea Sow', email: 'bea@exemple.org', email_verified: true, roles: ['lecteurs'] },
  cid: { name: 'Cid Roy', email: 'cid@exemple.org', email_verified: false, roles: ['redacteurs'] },
};

const [, , client_id, client_secret] = process.argv;
const server = createServer();
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

const lines = createInterface({ input: process.stdin });
lines.once('line', (address) => {
  const provider = new Provider(`http://127.0.0.1:${server.address().port}`, {
    clients: [
      {
        client_id,
        client_secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${address}/redaction/openid`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email', 'email_verified'] },
    findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  server.on('request', provider.callback());
  console.log('ready');
});
lines.on('close', () => process.exit());
