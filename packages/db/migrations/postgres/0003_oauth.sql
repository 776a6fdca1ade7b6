CREATE TABLE "oauth_clients" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tenant_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"secret_hash" text COLLATE "C",
	"redirect_uris" json NOT NULL,
	"grants" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oauth_states" (
	"kind" text COLLATE "C" NOT NULL,
	"id_hash" text COLLATE "C" NOT NULL,
	"alias_hash" text COLLATE "C",
	"grant_hash" text COLLATE "C",
	"ciphertext" text COLLATE "C" NOT NULL,
	"consumed_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "oauth_states_kind_id_hash_pk" PRIMARY KEY("kind","id_hash")
);
--> statement-breakpoint
CREATE TABLE "token_keys" (
	"kid" text COLLATE "C" PRIMARY KEY NOT NULL,
	"public_jwk" json NOT NULL,
	"private_jwk_ciphertext" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"published_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "oauth_states_by_alias" ON "oauth_states" USING btree ("alias_hash");--> statement-breakpoint
CREATE INDEX "oauth_states_by_grant" ON "oauth_states" USING btree ("grant_hash");--> statement-breakpoint
CREATE INDEX "oauth_states_by_end" ON "oauth_states" USING btree ("expires_at");