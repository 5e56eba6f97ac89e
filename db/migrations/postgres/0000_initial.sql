CREATE TABLE "api_keys" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text collate "C" NOT NULL,
	"scopes" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_keys_company_id_id_pk" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
CREATE TABLE "category_totals" (
	"company_id" text NOT NULL,
	"category" text collate "C" NOT NULL,
	"codes_count" integer NOT NULL,
	"active_codes_count" integer NOT NULL,
	"used_count" integer NOT NULL,
	CONSTRAINT "category_totals_company_id_category_pk" PRIMARY KEY("company_id","category")
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" text PRIMARY KEY NOT NULL,
	"isv_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" text PRIMARY KEY NOT NULL,
	"set_up_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jwt_signing_secrets" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jwt_signing_secrets_company_id_id_pk" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"company_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_company_id_user_id_pk" PRIMARY KEY("company_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "programs" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"currency_id" text collate "C" NOT NULL,
	"referrer_bonus_minor" bigint NOT NULL,
	"max_referrals_per_code" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "programs_company_id_id_pk" PRIMARY KEY("company_id","id"),
	CONSTRAINT "programs_bonus_ck" CHECK ("programs"."referrer_bonus_minor" >= 0),
	CONSTRAINT "programs_limit_ck" CHECK ("programs"."max_referrals_per_code" is null or "programs"."max_referrals_per_code" > 0)
);
--> statement-breakpoint
CREATE TABLE "referral_code_usage" (
	"company_id" text NOT NULL,
	"referral_code_id" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"used_count" integer NOT NULL,
	CONSTRAINT "referral_code_usage_company_id_referral_code_id_day_pk" PRIMARY KEY("company_id","referral_code_id","day")
);
--> statement-breakpoint
CREATE TABLE "referral_codes" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"code_key" text collate "C" NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"user_type" integer,
	"category" text collate "C",
	"program_id" text,
	"description" text,
	"status" text NOT NULL,
	"used_count" integer DEFAULT 0 NOT NULL,
	"max_uses" integer,
	"starts_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "referral_codes_company_id_id_pk" PRIMARY KEY("company_id","id"),
	CONSTRAINT "referral_codes_used_ck" CHECK ("referral_codes"."used_count" >= 0 and ("referral_codes"."max_uses" is null or "referral_codes"."used_count" <= "referral_codes"."max_uses")),
	CONSTRAINT "referral_codes_window_ck" CHECK ("referral_codes"."starts_at" is null or "referral_codes"."expires_at" is null or "referral_codes"."starts_at" < "referral_codes"."expires_at"),
	CONSTRAINT "referral_codes_user_type_ck" CHECK (("referral_codes"."kind" = 'personal') = ("referral_codes"."user_type" is not null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage_totals" (
	"company_id" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"category" text collate "C" NOT NULL,
	"used_count" integer NOT NULL,
	CONSTRAINT "usage_totals_company_id_day_category_pk" PRIMARY KEY("company_id","day","category")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_key" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_totals" ADD CONSTRAINT "category_totals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jwt_signing_secrets" ADD CONSTRAINT "jwt_signing_secrets_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_code_usage" ADD CONSTRAINT "referral_code_usage_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_code_usage" ADD CONSTRAINT "referral_code_usage_code_fk" FOREIGN KEY ("company_id","referral_code_id") REFERENCES "public"."referral_codes"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_codes" ADD CONSTRAINT "referral_codes_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_codes" ADD CONSTRAINT "referral_codes_program_fk" FOREIGN KEY ("company_id","program_id") REFERENCES "public"."programs"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_totals" ADD CONSTRAINT "usage_totals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash_uq" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "companies_isv_id_uq" ON "companies" USING btree ("isv_id");--> statement-breakpoint
CREATE INDEX "memberships_user_ix" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "referral_codes_key_uq" ON "referral_codes" USING btree ("company_id","code_key");--> statement-breakpoint
CREATE UNIQUE INDEX "referral_codes_position_uq" ON "referral_codes" USING btree ("company_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "referral_codes_personal_owner_uq" ON "referral_codes" USING btree ("company_id","owner_id") WHERE kind = 'personal';--> statement-breakpoint
CREATE UNIQUE INDEX "referral_codes_personal_code_uq" ON "referral_codes" USING btree ("code_key") WHERE kind = 'personal';--> statement-breakpoint
CREATE INDEX "referral_codes_owner_ix" ON "referral_codes" USING btree ("company_id","owner_id","position");--> statement-breakpoint
CREATE INDEX "referral_codes_category_ix" ON "referral_codes" USING btree ("company_id","category","position");--> statement-breakpoint
CREATE INDEX "referral_codes_used_ix" ON "referral_codes" USING btree ("company_id","used_count","position");--> statement-breakpoint
CREATE INDEX "referral_codes_program_ix" ON "referral_codes" USING btree ("company_id","program_id","used_count") WHERE program_id is not null;--> statement-breakpoint
CREATE INDEX "referral_codes_disabled_ix" ON "referral_codes" USING btree ("company_id","position") WHERE status = 'disabled';--> statement-breakpoint
CREATE INDEX "referral_codes_limited_ix" ON "referral_codes" USING btree ("company_id","position") WHERE starts_at is not null or expires_at is not null or max_uses is not null;--> statement-breakpoint
CREATE INDEX "sessions_user_ix" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_uq" ON "users" USING btree ("email_key");