/** Where a public image is found, for each architecture, and what its first disk is called. */
export interface ImageFact {
  /** A public parameter of Systems Manager that always names the newest image. */
  readonly parameter: { readonly x86: string; readonly arm: string };
  readonly rootDevice: string;
  /** Whether the agent of the session manager is in it. */
  readonly hasAgent: boolean;
}

const ubuntu = (release: string, disk: string): ImageFact => {
  const parameter = (cpu: string): string => `/aws/service/canonical/ubuntu/server/${release}/stable/current/${cpu}/hvm/${disk}/ami-id`;
  return { parameter: { x86: parameter("amd64"), arm: parameter("arm64") }, rootDevice: "/dev/sda1", hasAgent: true };
};

/**
 * Images by the name that every provider knows. Sources: Ubuntu on AWS, "Find Ubuntu images with the SSM parameter store" (gp2 before 23.10);
 * Amazon Linux 2023 user guide, "Get started"; wiki.debian.org/Cloud/AmazonEC2Image/Bookworm. Read on 2026-11-21.
 */
export const images = {
  "ubuntu-24.04": ubuntu("24.04", "ebs-gp3"),
  "ubuntu-22.04": ubuntu("22.04", "ebs-gp2"),
  "debian-12": {
    parameter: { x86: "/aws/service/debian/release/12/latest/amd64", arm: "/aws/service/debian/release/12/latest/arm64" },
    rootDevice: "/dev/xvda",
    hasAgent: false,
  },
  "amazon-linux-2023": {
    parameter: {
      x86: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
      arm: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
    },
    rootDevice: "/dev/xvda",
    hasAgent: true,
  },
} as const satisfies Record<string, ImageFact>;

/** What is meant when only a family is named. */
export const imageFamilies = {
  ubuntu: "ubuntu-24.04",
  debian: "debian-12",
  "amazon-linux": "amazon-linux-2023",
  amazonlinux: "amazon-linux-2023",
  al2023: "amazon-linux-2023",
} as const;

/** An image of one's own. */
export const ownImage = /^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;

export const imageFact = (name: string): ImageFact | undefined =>
  Object.hasOwn(images, name) ? images[name as keyof typeof images] : undefined;
