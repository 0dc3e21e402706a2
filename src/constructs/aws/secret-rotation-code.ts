/** What the rotation function runs: Python, because its runtime on Lambda holds the AWS SDK and the archive needs none. */
export function rotationCode(lengthChars: number, symbols: string): string {
  return `"""Replaces the value of a secret by a random one, in the steps that Secrets Manager asks for."""

import string

import boto3

LENGTH = ${lengthChars}
SYMBOLS = ${JSON.stringify(symbols)}

secrets = boto3.client("secretsmanager")


def handler(event, _context):
    secret, version, step = event["SecretId"], event["ClientRequestToken"], event["Step"]
    # setSecret and testSecret have nothing to do: nobody else holds a copy of the value
    if step == "createSecret":
        create(secret, version)
    elif step == "finishSecret":
        finish(secret, version)


def create(secret, version):
    """Makes the value once, however often the step is tried."""
    try:
        secrets.get_secret_value(SecretId=secret, VersionId=version, VersionStage="AWSPENDING")
    except secrets.exceptions.ResourceNotFoundException:
        secrets.put_secret_value(
            SecretId=secret, ClientRequestToken=version, SecretString=random_value(), VersionStages=["AWSPENDING"]
        )


def random_value():
    unwanted = "".join(sign for sign in string.punctuation if sign not in SYMBOLS)
    made = secrets.get_random_password(
        PasswordLength=LENGTH, ExcludePunctuation=SYMBOLS == "", ExcludeCharacters=unwanted if SYMBOLS else ""
    )
    return made["RandomPassword"]


def finish(secret, version):
    versions = secrets.describe_secret(SecretId=secret)["VersionIdsToStages"]
    current = next((each for each, stages in versions.items() if "AWSCURRENT" in stages), None)
    if current == version:
        return
    moved = {"RemoveFromVersionId": current} if current else {}
    secrets.update_secret_version_stage(
        SecretId=secret, VersionStage="AWSCURRENT", MoveToVersionId=version, **moved
    )
`;
}
