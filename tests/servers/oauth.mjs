// An authorization server on loopback: the npm package oidc-provider, set up for stories. Arguments: the folder of packages,
// the port (0 for any), the redirect address. Says its address in one line when it is ready.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const [packages, port, redirect] = process.argv.slice(2);
const { default: Provider } = await import(pathToFileURL(`${packages}/oidc-provider/lib/index.js`).href);

const clients = [
  { client_id: 'hangar', client_secret: 'the secret of hangar', token_endpoint_auth_method: 'client_secret_basic' },
  { client_id: 'hangar-body', client_secret: 'the secret of hangar', token_endpoint_auth_method: 'client_secret_post' },
].map((client) => ({ ...client, redirect_uris: [redirect], grant_types: ['authorization_code', 'refresh_token'] }));
for (const [client_id, token_endpoint_auth_method] of [
  ['machine', 'client_secret_basic'],
  ['machine-body', 'client_secret_post'],
]) {
  const machine = { client_secret: 'the secret of machine', redirect_uris: [], response_types: [] };
  clients.push({ ...machine, client_id, token_endpoint_auth_method, grant_types: ['client_credentials'] });
}

const server = createServer();
server.listen(Number(port), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients,
    pkce: { methods: ['S256'], required: () => true },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    scopes: ['openid', 'offline_access', 'read'],
    features: { clientCredentials: { enabled: true }, introspection: { enabled: true }, revocation: { enabled: true } },
    ttl: { AccessToken: 600, ClientCredentials: 600, RefreshToken: 86400, Grant: 86400, Interaction: 600, Session: 600 },
    cookies: { keys: ['stories'] },
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
// It ends with the story that started it.
process.stdin.on('end', () => process.exit()).resume();
