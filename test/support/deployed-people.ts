import type { DeployedApplication } from './deployed-application.js';
import { Visitor } from './visitor.js';

const PASSWORD = 'a quiet lantern at noon';

export const DEPLOYED_ROLES = ['secretariat', 'liaison'] as const;
export type DeployedRole = (typeof DEPLOYED_ROLES)[number];

/** Somebody of a deployment, signed in with a browser and with a token for programs. */
export interface DeployedPerson {
  readonly browser: Visitor;
  readonly email: string;
  readonly password: string;
  readonly token: string;
}

/** Opens an account of the small conference's first side as its operator does, and signs its person in. */
export async function deployedPerson(deployed: DeployedApplication, role: DeployedRole): Promise<DeployedPerson> {
  const email = `${role}@north.example`;
  const created = await deployed.luoshi(
    ...`account create --email ${email} --name Chan --role ${role}`.split(' '),
    ...'--conference north-south --organisation nn --lang en'.split(' '),
  );
  if (created.code !== 0) throw new Error(created.err);
  const browser = new Visitor(deployed.address);
  await browser.choose(deployed.pathOf(created), PASSWORD);
  const { out } = await deployed.luoshi('token', 'create', '--user', email);
  return { browser, email, password: PASSWORD, token: out.trim() };
}
