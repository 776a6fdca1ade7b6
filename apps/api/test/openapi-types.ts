// Generated from docs/api/openapi.json.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this process can serve */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auditrecords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the users of the partner’s customers
         * @description Customer by customer, the latest first at each; of those where the caller may see the audit log. Also for an application without a person.
         */
        get: operations["listPartnerAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the customers of a partner whose relationship is in force
         * @description Also for an application without a person.
         */
        get: operations["searchCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description Also for an application without a person.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List active users, or with a filter deleted ones
         * @description By name, a page at a time. The filter on `UserState` with the value `Inactive` asks for deleted users instead, the latest first.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description No password is in the answer. Without one the user gets in by a link that is sent by mail.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/restoreplans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What restoring these users would do, and everything in the way; changes nothing
         * @description The hash in the answer stands for exactly this plan.
         */
        post: operations["previewRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/restorejobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore 1 to 100,000 deleted users, in the background
         * @description Each row is restored or fails by itself. The job goes on for who has started it, as long as that one may restore.
         */
        post: operations["startRestoreJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/incidentundoplans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What undoing an incident would do, and everything in the way; changes nothing */
        post: operations["previewIncidentUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/incidentundos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore everything that one person deleted between two moments, in the background
         * @description A job like any other; those deleted first come first.
         */
        post: operations["startIncidentUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/restorejobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bulk restores, those first that were started last */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/restorejobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a bulk restore is */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /** End a bulk restore between two rows; what was done stays done */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/restorejobs/{jobId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of a bulk restore: what happened to each row, and why */
        get: operations["listJobRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/restorejobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a new job of the rows that have failed, asked for as before */
        post: operations["retryFailedRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user, active or deleted
         * @description The state is `inactive` for a deleted user, and the answer says since when.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user, who can be restored until the end of the retention time
         * @description Name, addresses, licences, groups and roles are set aside for a restore. Where more than 50 users and more than a tenth of the tenant would have been deleted within an hour (or what the tenant has set instead), it is 409 until `confirm` is sent.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a user; with state "active" restore a deleted one
         * @description Members that are left out or null stay as they are. With `state` as `active` a deleted user comes back, under a new name where one is sent; a name that is in use is 409 with every conflict, and nothing is changed.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the job title, department, office, mobile phone, employee id, language and manager of a user
         * @description Of a deleted user, what a restore brings back.
         */
        get: operations["getUserProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the job title, department, office, mobile phone, employee id and language of an active user
         * @description Members that are left out or null stay as they are; an empty text clears one.
         */
        patch: operations["updateUserProfile"];
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/manager": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whom a user reports to; nobody reports to itself, at any distance */
        put: operations["setManager"];
        post?: never;
        /** Let a user report to nobody */
        delete: operations["removeManager"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/resetpassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set another password for an active user, and end its sessions */
        patch: operations["resetPassword"];
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/restoreresult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the latest restore of a user gave back, and what it did not
         * @description Of the latest restore only; there is none for a user who was never restored.
         */
        get: operations["getRestoreResult"];
        put?: never;
        post?: never;
        /**
         * Undo the latest restore of a user, who is deleted again as before it
         * @description The user is in the bin as it was: with the same names, notes and end of the retention time, and with who deleted it. Possible as long as nothing of the user has changed since, and where the restore changed nobody else. A password that the restore has set stays set, and a hold stays.
         */
        delete: operations["undoRestore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a user from being purged, also one that is not deleted yet; it stays restorable beyond its retention time */
        put: operations["placeHold"];
        post?: never;
        /** Let a user be purged again once it is deleted and its retention time is over */
        delete: operations["releaseHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/mailboxrestore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy the messages of a deleted user into a folder of another user’s mailbox
         * @description The user stays deleted and keeps them. What has been copied is not copied again; what could not be copied at once is copied in the background.
         */
        post: operations["restoreMailboxContents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a deleted user for good; nothing brings it back
         * @description Name and addresses are free from then on. A user on hold is not purged.
         */
        post: operations["purgeUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/purgestops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the purges that were stopped because they would have removed too many users at once
         * @description The latest first, a hundred at most. One that is open waits for a confirmation.
         */
        get: operations["listPurgeStops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/purgestops/{stopId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a stopped purge go on
         * @description Within a minute those are removed for good who had expired when it was stopped, and nobody else. The same again changes nothing.
         */
        post: operations["confirmPurgeStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/noticesubscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who is told of what happens in the tenant */
        get: operations["listNoticeSubscriptions"];
        put?: never;
        /**
         * Have a person told by mail, or a program by a signed webhook
         * @description The secret of a webhook is in this answer alone. How to check a signature: docs/guides/webhooks.md.
         */
        post: operations["addNoticeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/noticesubscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a subscription; what it has not got yet, it does not get */
        delete: operations["removeNoticeSubscription"];
        options?: never;
        head?: never;
        /** Change what is told and where, switch it off, or renew the secret of a webhook */
        patch: operations["changeNoticeSubscription"];
        trace?: never;
    };
    "/v1/customers/{customerId}/deadletters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages that could not be delivered and were given up
         * @description The oldest first, for thirty days. What was in a message is not told.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/deadletters/{deadLetterId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have an undelivered message delivered after all, under the same id */
        post: operations["retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/deadletters/{deadLetterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an undelivered message off the list */
        delete: operations["discardDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the licences of a user, in the order of assignment */
        get: operations["listUserLicences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/licenseupdates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign licences to a user and remove others, in one step
         * @description All or nothing: without a free seat for one of them nothing is assigned or removed.
         */
        post: operations["assignLicences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/users/{userId}/directoryroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the directory roles that a user has */
        get: operations["listUserRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscribedskus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the products that the tenant has seats of */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/directoryroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the directory roles of the tenant */
        get: operations["listDirectoryRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/directoryroles/{roleId}/usermembers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users who have a directory role */
        get: operations["listRoleMembers"];
        put?: never;
        /** Give a directory role to a user; nothing changes if the user has it already */
        post: operations["addRoleMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/directoryroles/{roleId}/usermembers/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a directory role from a user */
        delete: operations["removeRoleMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the groups by name, or those in the bin */
        get: operations["listGroups"];
        put?: never;
        /** Create a group with its addresses */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a group, live or in the bin */
        get: operations["getGroup"];
        put?: never;
        post?: never;
        /** Move a group into the bin; its addresses are free at once */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /** Change the name of a group or its addresses */
        patch: operations["updateGroup"];
        trace?: never;
    };
    "/v1/customers/{customerId}/groups/{groupId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a group with its members; the refusal names every conflict */
        post: operations["restoreGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/groups/{groupId}/usermembers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of a group */
        get: operations["listGroupMembers"];
        put?: never;
        /** Make a user a member; nothing changes if it is one already */
        post: operations["addGroupMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/groups/{groupId}/usermembers/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a membership */
        delete: operations["removeGroupMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contacts by name, or those in the bin */
        get: operations["listContacts"];
        put?: never;
        /** Create a contact with its addresses */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a contact, live or in the bin */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /** Move a contact into the bin; its addresses are free at once */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /** Change the name of a contact or its addresses */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/v1/customers/{customerId}/contacts/{contactId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a contact; the refusal names every conflict */
        post: operations["restoreContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/sharedmailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shared mailboxes by name, or those in the bin */
        get: operations["listSharedMailboxes"];
        put?: never;
        /** Create a shared mailbox with its addresses */
        post: operations["createSharedMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/sharedmailboxes/{sharedMailboxId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a shared mailbox, live or in the bin */
        get: operations["getSharedMailbox"];
        put?: never;
        post?: never;
        /** Move a shared mailbox into the bin; its addresses are free at once */
        delete: operations["deleteSharedMailbox"];
        options?: never;
        head?: never;
        /** Change the name of a shared mailbox or its addresses */
        patch: operations["updateSharedMailbox"];
        trace?: never;
    };
    "/v1/customers/{customerId}/sharedmailboxes/{sharedMailboxId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a shared mailbox; the refusal names every conflict */
        post: operations["restoreSharedMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the domains of the tenant, with the TXT records that are waited for */
        get: operations["listDomains"];
        put?: never;
        /**
         * Add a domain, unverified, and get the TXT record to publish
         * @description A domain that the tenant has already is answered as it is.
         */
        post: operations["addDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a domain that no live name uses; the refusal names who does */
        delete: operations["removeDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/domains/{domain}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look the TXT record up, and own the domain once it is there */
        post: operations["verifyDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/domains/{domain}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a verified domain for new names */
        post: operations["setDefaultDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            code: number;
            description: string;
            data: string[];
            /** @enum {string} */
            source: "Reprieve";
        };
        AuditRecord: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            partnerId: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** @description Who did it, of the customer or of the partner */
            userPrincipalName: string;
            /** @enum {string} */
            resourceType: "customer_user";
            /** @description JSON in a text */
            resourceOldValue?: string;
            /** @description JSON in a text */
            resourceNewValue?: string;
            /** @enum {string} */
            operationType: "create_customer_user" | "update_customer_user" | "delete_customer_user" | "restore_customer_user" | "reset_customer_user_password" | "update_customer_user_licenses" | "update_customer_user_principal_name";
            /** Format: date-time */
            operationDate: string;
            /** @enum {string} */
            operationStatus: "succeeded" | "failed";
            originalCorrelationId?: string;
            customizedData: {
                key: string;
                value: string;
            }[];
            attributes: {
                /** @enum {string} */
                objectType: "AuditRecord";
            };
        };
        Link: {
            /** @description Relative, and without /v1 */
            uri: string;
            /** @enum {string} */
            method: "GET" | "POST";
            headers: {
                key: string;
                value: string;
            }[];
        };
        Throttled: {
            /** @enum {number} */
            statusCode: 429;
            message: string;
        };
        CustomerItem: {
            /** Format: uuid */
            id: string;
            companyProfile: {
                /** Format: uuid */
                tenantId: string;
                /** @description The default domain */
                domain: string;
                companyName: string;
                attributes: {
                    /** @enum {string} */
                    objectType: "CustomerCompanyProfile";
                };
            };
            /** @enum {string} */
            relationshipToPartner: "reseller" | "none";
            attributes: {
                /** @enum {string} */
                objectType: "Customer";
            };
        };
        Customer: {
            /** Format: uuid */
            id: string;
            companyProfile: {
                /** Format: uuid */
                tenantId: string;
                /** @description The default domain */
                domain: string;
                companyName: string;
                attributes: {
                    /** @enum {string} */
                    objectType: "CustomerCompanyProfile";
                };
            };
            /** @enum {string} */
            relationshipToPartner: "reseller" | "none";
            attributes: {
                /** @enum {string} */
                objectType: "Customer";
            };
            allowDelegatedAccess: boolean;
            /** @description The verified domains */
            customDomains: string[];
            links: {
                self: components["schemas"]["Link"];
            };
        };
        CustomerUser: {
            usageLocation?: string;
            /** Format: uuid */
            id: string;
            userPrincipalName: string;
            firstName?: string;
            lastName?: string;
            displayName: string;
            phoneNumber?: string;
            immutableId?: string;
            /** Format: date-time */
            lastDirectorySyncTime?: string;
            /** @enum {string} */
            userDomainType: "none" | "managed" | "federated";
            /** @enum {string} */
            state: "active" | "inactive";
            /**
             * Format: date-time
             * @description When the user was deleted; absent while it is active
             */
            softDeletionTime?: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @enum {string} */
                objectType: "CustomerUser";
            };
        };
        NewCustomerUser: {
            usageLocation?: string;
            userPrincipalName: string;
            firstName?: string;
            lastName?: string;
            displayName: string;
            phoneNumber?: string;
            immutableId?: string;
            passwordProfile?: {
                password: string;
                /** @default false */
                forceChangePassword: boolean;
            };
            /** @description "active" restores a deleted user; nothing else can be set */
            state?: string;
        };
        RestorePlan: {
            hash: string;
            summary: {
                total: number;
                ready: number;
                blocked: number;
            };
            items: ({
                row: number;
                /** Format: uuid */
                userId: string;
                /** @enum {string} */
                outcome: "ready";
                userPrincipalName: string;
                primaryAddress: string | null;
                conflicts: components["schemas"]["Conflict"][];
                droppedAddresses: {
                    address: string;
                    holder: components["schemas"]["Holder"];
                }[];
                licences: {
                    returned: string[];
                    notReturned: string[];
                };
                groups: {
                    returned: number;
                    notReturned: number;
                };
                roles: {
                    returned: string[];
                    notReturned: string[];
                };
                /** @description Null where there was none; a deleted one is the manager again once it is restored */
                manager: {
                    /** Format: uuid */
                    managerId: string;
                    /** @enum {string} */
                    outcome: "returned" | "deleted" | "purged";
                } | null;
                /** @description Users who had this one as manager. A deleted one has it again once it is restored itself, a reassigned one was given another manager or none meanwhile. Null: not recorded */
                reports: {
                    returned: string[];
                    notReturned: {
                        /** Format: uuid */
                        userId: string;
                        /** @enum {string} */
                        reason: "deleted" | "purged" | "reassigned";
                    }[];
                };
                /**
                 * @description Whether the user can sign in with what it had; a plan knows of no new password. Null: not recorded
                 * @enum {string}
                 */
                signIn: "possible" | "blocked" | "no-password";
                /** @description The hold that is on the user and stays on it */
                hold: {
                    reason: string;
                    /** Format: date-time */
                    placedAt: string;
                } | null;
            } | {
                row: number;
                /** Format: uuid */
                userId: string;
                /** @enum {string} */
                outcome: "blocked";
                conflicts: components["schemas"]["Conflict"][];
                rejected: {
                    resolution: components["schemas"]["Resolution"];
                    reason: string;
                    holder: components["schemas"]["Holder"];
                }[];
            } | {
                row: number;
                /** Format: uuid */
                userId: string;
                /** @enum {string} */
                outcome: "refused";
                /** @enum {string} */
                refusal: "UserNotFound" | "UserNotDeleted";
            })[];
            /** @description Only with size, and not on the last page; the same body is sent with it */
            continuationToken?: string;
            /** @description Only with size */
            links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
                previous?: components["schemas"]["Link"];
            };
        };
        Conflict: {
            kind: string;
            blocks: boolean;
            /** @enum {string} */
            attribute: "userPrincipalName" | "proxyAddresses" | "immutableId" | "licences" | "roles" | "source";
            value: string;
            holder: components["schemas"]["Holder"];
            resolutions: ("newUserPrincipalName" | "renameHolder" | "replaceHolder" | "takeBack" | "drop" | "withoutRoles" | "convertToCloud")[];
            proposed: components["schemas"]["Resolution"];
        };
        Holder: {
            /** @enum {string} */
            kind: "user" | "group" | "contact" | "shared-mailbox";
            /** Format: uuid */
            id: string;
            displayName: string;
            userPrincipalName: string | null;
            /** @enum {string} */
            heldAs: "userPrincipalName" | "primaryAddress" | "secondaryAddress" | "immutableId";
            /** @description The earlier row of the same request that takes the name */
            row: number | null;
        } | null;
        Resolution: {
            /** @enum {string} */
            resolve: "newUserPrincipalName" | "renameHolder" | "replaceHolder" | "takeBack" | "drop" | "withoutRoles" | "convertToCloud";
            /** @description The contested name or address that is meant */
            value?: string;
            userPrincipalName?: string;
        } | null;
        RestorePlanRequest: {
            rows: {
                /** Format: uuid */
                userId: string;
                resolutions?: (components["schemas"]["Resolution"] & {
                    conflict?: string;
                })[];
            }[];
            strategy?: {
                /** @enum {string} */
                names?: "fail" | "proposed";
                /** @enum {string} */
                addresses?: "drop" | "fail";
                /** @enum {string} */
                licences?: "best-effort" | "required";
                /** @enum {string} */
                roles?: "fail" | "without";
            };
        };
        RestoreJob: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "cancelled";
            /** @description Rows that are done; rows of a cancelled job stay pending */
            counts: {
                total: number;
                pending: number;
                restored: number;
                failed: number;
            };
            strategy: {
                /** @enum {string} */
                names: "fail" | "proposed";
                /** @enum {string} */
                addresses: "drop" | "fail";
                /** @enum {string} */
                licences: "best-effort" | "required";
                /** @enum {string} */
                roles: "fail" | "without";
            };
            /** @description Where the rows come from */
            origin: {
                /** @enum {string} */
                kind: "rows";
            } | {
                /** @enum {string} */
                kind: "retry";
                /** Format: uuid */
                of: string;
            } | {
                /** @enum {string} */
                kind: "undo";
                actor: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            };
            /** @description Sign-in name, or the part of the installation */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Absent while it waits or runs
             */
            finishedAt?: string;
            links: {
                self: components["schemas"]["Link"];
                rows: components["schemas"]["Link"];
            };
            attributes: {
                /** @enum {string} */
                objectType: "RestoreJob";
            };
        };
        RestoreJobRequest: {
            rows: {
                /** Format: uuid */
                userId: string;
                resolutions?: (components["schemas"]["Resolution"] & {
                    conflict?: string;
                })[];
            }[];
            strategy?: {
                /** @enum {string} */
                names?: "fail" | "proposed";
                /** @enum {string} */
                addresses?: "drop" | "fail";
                /** @enum {string} */
                licences?: "best-effort" | "required";
                /** @enum {string} */
                roles?: "fail" | "without";
            };
            /** @description Of the plan that was seen; with another plan nothing is restored */
            planHash?: string;
            /** @description More holders may be replaced, and so deleted, within an hour than the tenant allows at once */
            confirmDeletions?: boolean;
        };
        IncidentUndoPlanRequest: {
            /** @description Who deleted: id, or name as the bin shows it */
            actor: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Not included
             */
            to: string;
            strategy?: {
                /** @enum {string} */
                names?: "fail" | "proposed";
                /** @enum {string} */
                addresses?: "drop" | "fail";
                /** @enum {string} */
                licences?: "best-effort" | "required";
                /** @enum {string} */
                roles?: "fail" | "without";
            };
        };
        IncidentUndoRequest: {
            /** @description Who deleted: id, or name as the bin shows it */
            actor: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Not included
             */
            to: string;
            strategy?: {
                /** @enum {string} */
                names?: "fail" | "proposed";
                /** @enum {string} */
                addresses?: "drop" | "fail";
                /** @enum {string} */
                licences?: "best-effort" | "required";
                /** @enum {string} */
                roles?: "fail" | "without";
            };
            /** @description Of the plan that was seen; with another plan nothing is restored */
            planHash?: string;
        };
        RestoreJobRow: {
            row: number;
            /** Format: uuid */
            userId: string;
            /** @description As the row was asked with */
            resolutions: components["schemas"]["Resolution"][];
            /** @enum {string} */
            outcome: "pending" | "restored" | "failed";
            /** @description Why the row has failed */
            error?: {
                type: string;
                /** @description As an answer to a single restore would have it */
                code: number;
                description: string;
                conflicts?: components["schemas"]["Conflict"][];
                rejected?: {
                    resolution: components["schemas"]["Resolution"];
                    reason: string;
                    holder: components["schemas"]["Holder"];
                }[];
            };
            /** @description What the restore did; absent also once the user was purged */
            result?: {
                userPrincipalName: string;
                primaryAddress: string | null;
                primaryAddressChanged: boolean;
                proxyAddresses: string[];
                droppedAddresses: {
                    address: string;
                    holder: components["schemas"]["Holder"];
                }[];
                licences: {
                    returned: string[];
                    notReturned: {
                        skuId: string;
                        /** @enum {string} */
                        reason: "no-seat" | "unavailable" | "no-usage-location" | "by-group";
                    }[];
                };
                roles: {
                    returned: ("globalAdministrator" | "privilegedRoleAdministrator" | "privilegedAuthenticationAdministrator" | "userAdministrator" | "helpdeskAdministrator" | "licenseAdministrator" | "directoryWriter" | "directoryReader" | "globalReader")[];
                    notReturned: {
                        /** @enum {string} */
                        role: "globalAdministrator" | "privilegedRoleAdministrator" | "privilegedAuthenticationAdministrator" | "userAdministrator" | "helpdeskAdministrator" | "licenseAdministrator" | "directoryWriter" | "directoryReader" | "globalReader";
                        /** @enum {string} */
                        reason: "caller-too-weak" | "without-roles";
                    }[];
                };
                groups: {
                    returned: {
                        /** Format: uuid */
                        id: string;
                        displayName: string;
                    }[];
                    notReturned: {
                        /** Format: uuid */
                        id: string;
                        displayName: string;
                        /** @enum {string} */
                        reason: "deleted" | "purged";
                    }[];
                };
                /** @description Null where there was none; a deleted one is the manager again once it is restored */
                manager: {
                    /** Format: uuid */
                    managerId: string;
                    /** @enum {string} */
                    outcome: "returned" | "deleted" | "purged";
                } | null;
                /** @description Users who had this one as manager. A deleted one has it again once it is restored itself, a reassigned one was given another manager or none meanwhile. Null: not recorded */
                reports: {
                    returned: string[];
                    notReturned: {
                        /** Format: uuid */
                        userId: string;
                        /** @enum {string} */
                        reason: "deleted" | "purged" | "reassigned";
                    }[];
                } | null;
                holders: ({
                    /** @enum {string} */
                    change: "renamed";
                    /** Format: uuid */
                    userId: string;
                    fromUserPrincipalName: string;
                    toUserPrincipalName: string;
                    proxyAddresses: string[];
                } | {
                    /** @enum {string} */
                    change: "replaced";
                    /** Format: uuid */
                    userId: string;
                    userPrincipalName: string;
                } | {
                    /** @enum {string} */
                    change: "relieved";
                    /** @enum {string} */
                    kind: "user" | "group" | "contact" | "shared-mailbox";
                    /** Format: uuid */
                    id: string;
                    address: string;
                    proxyAddresses: string[];
                })[];
                convertedToCloud: boolean;
                /**
                 * @description Whether the user can sign in with what it had; a plan knows of no new password. Null: not recorded
                 * @enum {string|null}
                 */
                signIn: "possible" | "blocked" | "no-password" | null;
                /** @description The hold that is on the user and stays on it */
                hold: {
                    reason: string;
                    /** Format: date-time */
                    placedAt: string;
                } | null;
            };
            attributes: {
                /** @enum {string} */
                objectType: "RestoreJobRow";
            };
        };
        CustomerUserPatch: {
            usageLocation?: string;
            userPrincipalName?: string;
            firstName?: string;
            lastName?: string;
            displayName?: string;
            phoneNumber?: string;
            immutableId?: string;
            passwordProfile?: {
                password: string;
                /** @default false */
                forceChangePassword: boolean;
            };
            /** @description "active" restores a deleted user; nothing else can be set */
            state?: string;
        };
        UserProfile: {
            /** Format: uuid */
            userId: string;
            jobTitle: string | null;
            department: string | null;
            office: string | null;
            mobilePhone: string | null;
            employeeId: string | null;
            preferredLanguage: string | null;
            /**
             * Format: uuid
             * @description Whom the user reports to; of a deleted user, whom it reported to at the deletion
             */
            managerId: string | null;
            attributes: {
                /** @enum {string} */
                objectType: "UserProfile";
            };
        };
        UserProfileChange: {
            jobTitle?: string;
            department?: string;
            office?: string;
            mobilePhone?: string;
            employeeId?: string;
            /** @description A language tag of BCP 47, such as nl-NL */
            preferredLanguage?: string;
        };
        ManagerChoice: {
            /**
             * Format: uuid
             * @description Of the manager, an active user
             */
            id: string;
        };
        PasswordReset: {
            passwordProfile: {
                password: string;
                /** @default false */
                forceChangePassword: boolean;
            };
        };
        RestoreResult: {
            /** Format: uuid */
            userId: string;
            /** Format: date-time */
            restoredAt: string;
            /** @description Sign-in name, or the part of the installation */
            restoredBy: string;
            userPrincipalName: string;
            primaryAddress: string | null;
            primaryAddressChanged: boolean;
            proxyAddresses: string[];
            droppedAddresses: {
                address: string;
                holder: components["schemas"]["Holder"];
            }[];
            licences: {
                returned: string[];
                notReturned: {
                    skuId: string;
                    /** @enum {string} */
                    reason: "no-seat" | "unavailable" | "no-usage-location" | "by-group";
                }[];
            };
            roles: {
                returned: ("globalAdministrator" | "privilegedRoleAdministrator" | "privilegedAuthenticationAdministrator" | "userAdministrator" | "helpdeskAdministrator" | "licenseAdministrator" | "directoryWriter" | "directoryReader" | "globalReader")[];
                notReturned: {
                    /** @enum {string} */
                    role: "globalAdministrator" | "privilegedRoleAdministrator" | "privilegedAuthenticationAdministrator" | "userAdministrator" | "helpdeskAdministrator" | "licenseAdministrator" | "directoryWriter" | "directoryReader" | "globalReader";
                    /** @enum {string} */
                    reason: "caller-too-weak" | "without-roles";
                }[];
            };
            groups: {
                returned: {
                    /** Format: uuid */
                    id: string;
                    displayName: string;
                }[];
                notReturned: {
                    /** Format: uuid */
                    id: string;
                    displayName: string;
                    /** @enum {string} */
                    reason: "deleted" | "purged";
                }[];
            };
            /** @description Null where there was none; a deleted one is the manager again once it is restored */
            manager: {
                /** Format: uuid */
                managerId: string;
                /** @enum {string} */
                outcome: "returned" | "deleted" | "purged";
            } | null;
            /** @description Users who had this one as manager. A deleted one has it again once it is restored itself, a reassigned one was given another manager or none meanwhile. Null: not recorded */
            reports: {
                returned: string[];
                notReturned: {
                    /** Format: uuid */
                    userId: string;
                    /** @enum {string} */
                    reason: "deleted" | "purged" | "reassigned";
                }[];
            } | null;
            holders: ({
                /** @enum {string} */
                change: "renamed";
                /** Format: uuid */
                userId: string;
                fromUserPrincipalName: string;
                toUserPrincipalName: string;
                proxyAddresses: string[];
            } | {
                /** @enum {string} */
                change: "replaced";
                /** Format: uuid */
                userId: string;
                userPrincipalName: string;
            } | {
                /** @enum {string} */
                change: "relieved";
                /** @enum {string} */
                kind: "user" | "group" | "contact" | "shared-mailbox";
                /** Format: uuid */
                id: string;
                address: string;
                proxyAddresses: string[];
            })[];
            convertedToCloud: boolean;
            /**
             * @description Whether the user can sign in with what it had; a plan knows of no new password. Null: not recorded
             * @enum {string|null}
             */
            signIn: "possible" | "blocked" | "no-password" | null;
            /** @description The hold that is on the user and stays on it */
            hold: {
                reason: string;
                /** Format: date-time */
                placedAt: string;
            } | null;
            links: {
                self: components["schemas"]["Link"];
                user: components["schemas"]["Link"];
            };
            attributes: {
                /** @enum {string} */
                objectType: "RestoreResult";
            };
        };
        Hold: {
            /** Format: uuid */
            userId: string;
            reason: string;
            placedBy: string;
            /** Format: date-time */
            placedTime: string;
            attributes: {
                /** @enum {string} */
                objectType: "Hold";
            };
        };
        HoldRequest: {
            /** @description Why, in 1 to 256 characters */
            reason: string;
        };
        MailboxRestore: {
            /** Format: uuid */
            userId: string;
            /** Format: uuid */
            toUserId: string;
            /** @description Of the mailbox of toUserId; has a number behind it there if other contents have the name already */
            folder: string;
            attributes: {
                /** @enum {string} */
                objectType: "MailboxRestore";
            };
        };
        MailboxRestoreRequest: {
            /**
             * Format: uuid
             * @description The active user who gets the messages
             */
            toUserId: string;
        };
        PurgeRequest: {
            /** @description The display name or the user name of the deleted user, as a person has typed it */
            confirmation: string;
        };
        PurgeStop: {
            /** Format: uuid */
            id: string;
            /**
             * @description open waits for a confirmation; confirmed is purged by the next sweep; finished has been
             * @enum {string}
             */
            state: "open" | "confirmed" | "finished";
            /**
             * Format: date-time
             * @description A confirmation covers who had expired by then
             */
            stoppedTime: string;
            /** @description Users that the sweep would have purged */
            expiredUsers: number;
            /** @description All deleted users then */
            deletedUsers: number;
            /** Format: date-time */
            confirmedTime: string | null;
            /** @description Id of the user; cli for the command line */
            confirmedBy: string | null;
            attributes: {
                /** @enum {string} */
                objectType: "PurgeStop";
            };
        };
        NoticeSubscription: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "mail" | "webhook";
            address: string;
            locale: string | null;
            /** @description What is told; one at least */
            types: ("userDeleted" | "userRestored" | "usersExpiring" | "usersPurged" | "jobFinished" | "purgeStopped")[];
            enabled: boolean;
            createdBy: string;
            /** Format: date-time */
            createdTime: string;
            attributes: {
                /** @enum {string} */
                objectType: "NoticeSubscription";
            };
        };
        ChangedNoticeSubscription: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "mail" | "webhook";
            address: string;
            locale: string | null;
            /** @description What is told; one at least */
            types: ("userDeleted" | "userRestored" | "usersExpiring" | "usersPurged" | "jobFinished" | "purgeStopped")[];
            enabled: boolean;
            createdBy: string;
            /** Format: date-time */
            createdTime: string;
            attributes: {
                /** @enum {string} */
                objectType: "NoticeSubscription";
            };
            /** @description Webhooks are signed with it. Told here once and never again; null where it is not new */
            secret: string | null;
        };
        NewNoticeSubscription: {
            /** @enum {string} */
            channel: "mail" | "webhook";
            /** @description A mail address, or a URL that begins with https:// */
            address: string;
            /**
             * @description Language of mails: en, nl, de or zh-Hans
             * @example en
             */
            locale?: string;
            /** @description What is told; one at least */
            types: ("userDeleted" | "userRestored" | "usersExpiring" | "usersPurged" | "jobFinished" | "purgeStopped")[];
            /** @description true: notices may be mailed to an address outside the organisation */
            confirmOutside?: boolean;
        };
        NoticeSubscriptionChange: {
            address?: string;
            /** @description true: notices may be mailed to an address outside the organisation */
            confirmOutside?: boolean;
            /**
             * @description Language of mails: en, nl, de or zh-Hans
             * @example en
             */
            locale?: string;
            /** @description What is told; one at least */
            types?: ("userDeleted" | "userRestored" | "usersExpiring" | "usersPurged" | "jobFinished" | "purgeStopped")[];
            /** @description false drops what waits for it, too */
            enabled?: boolean;
            /** @description true: the next webhook is signed with a new secret, which is in this answer */
            renewSecret?: boolean;
        };
        DeadLetter: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "mail" | "webhook";
            /** Format: uuid */
            subscriptionId: string | null;
            /** @enum {string|null} */
            type: "userDeleted" | "userRestored" | "usersExpiring" | "usersPurged" | "jobFinished" | "purgeStopped" | "test" | null;
            /** Format: date-time */
            createdTime: string;
            attempts: number;
            lastError: string | null;
            canRetry: boolean;
            attributes: {
                /** @enum {string} */
                objectType: "DeadLetter";
            };
        };
        License: {
            servicePlans: {
                displayName: string;
                serviceName: string;
                /** Format: uuid */
                id: string;
                /**
                 * @description In a licence: Deleted for a plan that is switched off in it
                 * @enum {string}
                 */
                capabilityStatus: "Enabled" | "Warning" | "Suspended" | "Deleted";
                targetType: string;
            }[];
            productSku: components["schemas"]["ProductSku"];
            attributes: {
                /** @enum {string} */
                objectType: "License";
            };
        };
        ProductSku: {
            /** Format: uuid */
            id: string;
            name: string;
            skuPartNumber: string;
            targetType: string;
            /** @enum {string} */
            licenseGroupId: "group1" | "group2";
        };
        LicenseUpdate: {
            licensesToAssign: {
                /** Format: uuid */
                skuId: string;
                excludedPlans?: string[];
            }[];
            licensesToRemove: string[];
            licenseWarnings: {
                code: string;
                message: string;
                servicePlans: string[];
            }[];
            attributes: {
                /** @enum {string} */
                objectType: "LicenseUpdate";
            };
        };
        LicenseUpdateRequest: {
            /** @default [] */
            licensesToAssign: {
                /** Format: uuid */
                skuId: string;
                /** @description Service plans to switch off; without it a new licence has all plans, and one that is held stays as it is */
                excludedPlans?: string[];
            }[];
            /** @default [] */
            licensesToRemove: string[];
        };
        DirectoryRole: {
            name: string;
            /** Format: uuid */
            id: string;
            attributes: {
                /** @enum {string} */
                objectType: "DirectoryRole";
            };
        };
        SubscribedSku: {
            /** @description totalUnits less consumedUnits */
            availableUnits: number;
            activeUnits: number;
            consumedUnits: number;
            suspendedUnits: number;
            /** @description activeUnits and warningUnits */
            totalUnits: number;
            warningUnits: number;
            productSku: components["schemas"]["ProductSku"];
            servicePlans: {
                displayName: string;
                serviceName: string;
                /** Format: uuid */
                id: string;
                /**
                 * @description In a licence: Deleted for a plan that is switched off in it
                 * @enum {string}
                 */
                capabilityStatus: "Enabled" | "Warning" | "Suspended" | "Deleted";
                targetType: string;
            }[];
            /**
             * @description Suspended as well for a product that is no longer given to anybody
             * @enum {string}
             */
            capabilityStatus: "Enabled" | "Warning" | "Suspended" | "Deleted";
            attributes: {
                /** @enum {string} */
                objectType: "SubscribedSku";
            };
        };
        UserMember: {
            displayName: string;
            userPrincipalName: string;
            /** Format: uuid */
            roleId: string;
            /**
             * Format: uuid
             * @description Of the user
             */
            id: string;
            attributes: {
                /** @enum {string} */
                objectType: "UserMember";
            };
        };
        NewUserMember: {
            /**
             * Format: uuid
             * @description Of the user
             */
            id: string;
        };
        Group: {
            /** Format: uuid */
            id: string;
            displayName: string;
            proxyAddresses: string[];
            /** Format: date-time */
            createdTime: string;
            /**
             * Format: date-time
             * @description Null for a live group
             */
            deletedTime: string | null;
            /**
             * Format: date-time
             * @description From when on it cannot be restored
             */
            purgeTime: string | null;
            attributes: {
                /** @enum {string} */
                objectType: "Group";
            };
        };
        NewGroup: {
            displayName: string;
            /** @description PREFIX:value; SMTP: is the primary address, smtp: another */
            proxyAddresses?: string[];
        };
        GroupChange: {
            displayName?: string;
            /** @description PREFIX:value; SMTP: is the primary address, smtp: another */
            proxyAddresses?: string[];
        };
        GroupRestore: {
            /**
             * @description Of a primary address that is taken
             * @enum {string}
             */
            names?: "fail" | "proposed";
            /**
             * @description Of other addresses that are taken
             * @enum {string}
             */
            addresses?: "drop" | "fail";
        };
        GroupMember: {
            /**
             * Format: uuid
             * @description Of the user
             */
            id: string;
            displayName: string;
            userPrincipalName: string;
            attributes: {
                /** @enum {string} */
                objectType: "GroupMember";
            };
        };
        Recipient: {
            /** Format: uuid */
            id: string;
            displayName: string;
            proxyAddresses: string[];
            /** Format: date-time */
            createdTime: string;
            /**
             * Format: date-time
             * @description Null for a live one
             */
            deletedTime: string | null;
            /**
             * Format: date-time
             * @description From when on it cannot be restored
             */
            purgeTime: string | null;
            attributes: {
                /** @enum {string} */
                objectType: "Contact" | "SharedMailbox";
            };
        };
        NewRecipient: {
            displayName: string;
            /** @description PREFIX:value; SMTP: is the primary address, smtp: another */
            proxyAddresses?: string[];
        };
        RecipientChange: {
            displayName?: string;
            /** @description PREFIX:value; SMTP: is the primary address, smtp: another */
            proxyAddresses?: string[];
        };
        RecipientRestore: {
            /**
             * @description Of a primary address that is taken
             * @enum {string}
             */
            names?: "fail" | "proposed";
            /**
             * @description Of other addresses that are taken
             * @enum {string}
             */
            addresses?: "drop" | "fail";
        };
        Domain: {
            /** @description In ASCII form */
            name: string;
            verified: boolean;
            isInitial: boolean;
            isDefault: boolean;
            /** @description The text of the TXT record to publish at the domain; null once it is verified */
            txtRecord: string | null;
            attributes: {
                /** @enum {string} */
                objectType: "Domain";
            };
        };
        NewDomain: {
            /** @example acme.example */
            name: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                        /** @description Where metrics are served, or that they are not, where that is not where the settings say */
                        metrics?: string;
                    };
                };
            };
            /** @description The request id is malformed. Codes: 800002 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 800002,
                     *       "description": "The header MS-RequestId is not valid: it must be a GUID.",
                     *       "data": [],
                     *       "source": "Reprieve"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unavailable",
                     *       "reason": "the database cannot be read"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "unavailable";
                        reason: string;
                        /** @description Where metrics are served, or that they are not, where that is not where the settings say */
                        metrics?: string;
                    };
                };
            };
        };
    };
    listPartnerAuditRecords: {
        parameters: {
            query?: {
                /** @description First day, or an instant; by default thirty days ago */
                startDate?: string;
                /** @description Last day, or the instant at which it ends */
                endDate?: string;
                /** @description On CustomerId or ResourceType with equals; on CompanyName with equals, starts_with or substring */
                filter?: string;
                /**
                 * @description Records a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description First or Next */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-000000000012",
                     *           "partnerId": "0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201",
                     *           "customerId": "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
                     *           "customerName": "Contoso",
                     *           "userPrincipalName": "technician@fabrikam.example",
                     *           "resourceType": "customer_user",
                     *           "operationType": "delete_customer_user",
                     *           "operationDate": "2026-03-02T09:00:00Z",
                     *           "operationStatus": "succeeded",
                     *           "originalCorrelationId": "32be760f-8282-4e01-a37b-829c8a700e8a",
                     *           "customizedData": [
                     *             {
                     *               "key": "CustomerUserId",
                     *               "value": "a45f1416-3300-4f65-9e8d-f123b397a4ea"
                     *             }
                     *           ],
                     *           "attributes": {
                     *             "objectType": "AuditRecord"
                     *           }
                     *         },
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-00000000000e",
                     *           "partnerId": "0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201",
                     *           "customerId": "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
                     *           "customerName": "Contoso",
                     *           "userPrincipalName": "technician@fabrikam.example",
                     *           "resourceType": "customer_user",
                     *           "resourceNewValue": "{\"state\":\"active\",\"userPrincipalName\":\"noor.smit@contoso.example\",\"displayName\":\"Noor Smit\",\"firstName\":\"Noor\",\"lastName\":\"Smit\",\"usageLocation\":\"NL\",\"phoneNumber\":null,\"jobTitle\":null,\"department\":null,\"office\":null,\"mobilePhone\":null,\"employeeId\":null,\"preferredLanguage\":null,\"immutableId\":null,\"signInBlocked\":false,\"proxyAddresses\":[\"SMTP:noor.smit@contoso.example\"]}",
                     *           "operationType": "create_customer_user",
                     *           "operationDate": "2026-03-02T09:00:00Z",
                     *           "operationStatus": "succeeded",
                     *           "originalCorrelationId": "32be760f-8282-4e01-a37b-829c8a700e8a",
                     *           "customizedData": [
                     *             {
                     *               "key": "CustomerUserId",
                     *               "value": "019cad5c-7280-7000-8000-00000000000d"
                     *             },
                     *             {
                     *               "key": "CustomerUserPrincipalName",
                     *               "value": "noor.smit@contoso.example"
                     *             }
                     *           ],
                     *           "attributes": {
                     *             "objectType": "AuditRecord"
                     *           }
                     *         }
                     *       ],
                     *       "continuationToken": "eyJjdXN0b21lciI6Ig",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/auditrecords?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "next": {
                     *           "uri": "/auditrecords?size=2&seekOperation=Next",
                     *           "method": "GET",
                     *           "headers": [
                     *             {
                     *               "key": "MS-ContinuationToken",
                     *               "value": "eyJjdXN0b21lciI6Ig"
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["AuditRecord"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    searchCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Customers a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description On CompanyName or Domain, with the operator equals, starts_with or substring */
                filter?: string;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "id": "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
                     *           "companyProfile": {
                     *             "tenantId": "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
                     *             "domain": "contoso.example",
                     *             "companyName": "Contoso",
                     *             "attributes": {
                     *               "objectType": "CustomerCompanyProfile"
                     *             }
                     *           },
                     *           "relationshipToPartner": "reseller",
                     *           "attributes": {
                     *             "objectType": "Customer"
                     *           }
                     *         },
                     *         {
                     *           "id": "9a5c1f0e-6d1b-4a86-b0a4-2f7a35e1c503",
                     *           "companyProfile": {
                     *             "tenantId": "9a5c1f0e-6d1b-4a86-b0a4-2f7a35e1c503",
                     *             "domain": "northwind.example",
                     *             "companyName": "Northwind Traders",
                     *             "attributes": {
                     *               "objectType": "CustomerCompanyProfile"
                     *             }
                     *           },
                     *           "relationshipToPartner": "reseller",
                     *           "attributes": {
                     *             "objectType": "Customer"
                     *           }
                     *         }
                     *       ],
                     *       "continuationToken": "eyJjdXN0b21lciI6Ig",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "next": {
                     *           "uri": "/customers?size=2&seekOperation=Next",
                     *           "method": "GET",
                     *           "headers": [
                     *             {
                     *               "key": "MS-ContinuationToken",
                     *               "value": "eyJjdXN0b21lciI6Ig"
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["CustomerItem"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
                     *       "companyProfile": {
                     *         "tenantId": "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
                     *         "domain": "contoso.example",
                     *         "companyName": "Contoso",
                     *         "attributes": {
                     *           "objectType": "CustomerCompanyProfile"
                     *         }
                     *       },
                     *       "relationshipToPartner": "reseller",
                     *       "allowDelegatedAccess": true,
                     *       "customDomains": [
                     *         "contoso-europe.example",
                     *         "contoso.example",
                     *         "dtdemocspcustomer005.onmicrosoft.com"
                     *       ],
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Customer"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Users a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @example {"Field":"UserState","Value":"Inactive","Operator":"equals"} */
                filter?: string;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
                /** @description displayName; for deleted users also userPrincipalName and softDeletionTime */
                sortField?: string;
                /** @description Ascending or Descending */
                sortDirection?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "usageLocation": "PL",
                     *           "id": "018daa10-2000-7911-8ada-55d87213ec5b",
                     *           "userPrincipalName": "malgorzata.lewandowska2@contoso.example",
                     *           "firstName": "Małgorzata",
                     *           "lastName": "Lewandowska",
                     *           "displayName": "Małgorzata Lewandowska",
                     *           "userDomainType": "none",
                     *           "state": "inactive",
                     *           "softDeletionTime": "2026-03-02T03:33:00Z",
                     *           "links": {
                     *             "self": {
                     *               "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/018daa10-2000-7911-8ada-55d87213ec5b",
                     *               "method": "GET",
                     *               "headers": []
                     *             }
                     *           },
                     *           "attributes": {
                     *             "objectType": "CustomerUser"
                     *           }
                     *         },
                     *         {
                     *           "usageLocation": "NL",
                     *           "id": "018f3173-7000-7b34-aced-c197944df3bb",
                     *           "userPrincipalName": "jan.jansen@contoso.example",
                     *           "firstName": "Jan",
                     *           "lastName": "Jansen",
                     *           "displayName": "Jan Jansen",
                     *           "phoneNumber": "+31 20 555 0142",
                     *           "userDomainType": "none",
                     *           "state": "inactive",
                     *           "softDeletionTime": "2026-03-01T09:00:00Z",
                     *           "links": {
                     *             "self": {
                     *               "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/018f3173-7000-7b34-aced-c197944df3bb",
                     *               "method": "GET",
                     *               "headers": []
                     *             }
                     *           },
                     *           "attributes": {
                     *             "objectType": "CustomerUser"
                     *           }
                     *         }
                     *       ],
                     *       "continuationToken": "eyJjdXN0b21lciI6Ig",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users?size=2&filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Inactive%22%2C%22Operator%22%3A%22equals%22%7D",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "next": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users?size=2&filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Inactive%22%2C%22Operator%22%3A%22equals%22%7D&seekOperation=Next",
                     *           "method": "GET",
                     *           "headers": [
                     *             {
                     *               "key": "MS-ContinuationToken",
                     *               "value": "eyJjdXN0b21lciI6Ig"
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["CustomerUser"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidFilter](/docs/errors/invalid-filter)), 3000 ([InvalidSort](/docs/errors/invalid-sort)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userPrincipalName": "noor.smit@contoso.example",
                 *       "displayName": "Noor Smit",
                 *       "firstName": "Noor",
                 *       "lastName": "Smit",
                 *       "usageLocation": "NL",
                 *       "passwordProfile": {
                 *         "password": "violet-lantern-38-meadow",
                 *         "forceChangePassword": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewCustomerUser"];
            };
        };
        responses: {
            /** @description The new user, without its password */
            200: {
                headers: {
                    /** @description Ids of deleted users that had this user name, or an address of it, as user name or address, and could be restored instead, the latest first, between commas */
                    "Reprieve-Deleted-Namesakes"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "usageLocation": "NL",
                     *       "id": "019cad5c-7280-7000-8000-00000000000d",
                     *       "userPrincipalName": "noor.smit@contoso.example",
                     *       "firstName": "Noor",
                     *       "lastName": "Smit",
                     *       "displayName": "Noor Smit",
                     *       "userDomainType": "none",
                     *       "state": "active",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/019cad5c-7280-7000-8000-00000000000d",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "CustomerUser"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([StateNotSettable](/docs/errors/state-not-settable)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidUserPrincipalName](/docs/errors/invalid-user-principal-name)), 3000 ([InvalidProxyAddress](/docs/errors/invalid-proxy-address)), 3000 ([PasswordTooWeak](/docs/errors/password-too-weak)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340902 ([NameTaken](/docs/errors/name-taken)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    previewRestore: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 500; without it, or with 0, the answer has all of them */
                size?: number;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RestorePlanRequest"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hash": "639995af936be35167afcdc2f046a7a876af6e7d37444ac0f87aeb71e5b5ccd3",
                     *       "summary": {
                     *         "total": 1,
                     *         "ready": 1,
                     *         "blocked": 0
                     *       },
                     *       "items": [
                     *         {
                     *           "row": 1,
                     *           "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *           "outcome": "ready",
                     *           "userPrincipalName": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *           "primaryAddress": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *           "conflicts": [],
                     *           "droppedAddresses": [],
                     *           "licences": {
                     *             "returned": [],
                     *             "notReturned": []
                     *           },
                     *           "groups": {
                     *             "returned": 0,
                     *             "notReturned": 0
                     *           },
                     *           "roles": {
                     *             "returned": [],
                     *             "notReturned": []
                     *           },
                     *           "manager": null,
                     *           "reports": {
                     *             "returned": [],
                     *             "notReturned": []
                     *           },
                     *           "signIn": "possible",
                     *           "hold": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RestorePlan"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340903 ([PlanStale](/docs/errors/plan-stale)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startRestoreJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea"
                 *         }
                 *       ],
                 *       "strategy": {
                 *         "names": "proposed"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RestoreJobRequest"];
            };
        };
        responses: {
            /** @description The job, which Location leads to */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-000000000016",
                     *       "state": "queued",
                     *       "counts": {
                     *         "total": 1,
                     *         "pending": 1,
                     *         "restored": 0,
                     *         "failed": 0
                     *       },
                     *       "strategy": {
                     *         "names": "proposed",
                     *         "addresses": "drop",
                     *         "licences": "best-effort",
                     *         "roles": "fail"
                     *       },
                     *       "origin": {
                     *         "kind": "rows"
                     *       },
                     *       "createdBy": "technician@fabrikam.example",
                     *       "createdAt": "2026-03-02T09:00:00Z",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-000000000016",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "rows": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-000000000016/rows",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "RestoreJob"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RestoreJob"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340903 ([PlanStale](/docs/errors/plan-stale)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340922 ([NothingToRestore](/docs/errors/nothing-to-restore)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    previewIncidentUndo: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 500; without it, or with 0, the answer has all of them */
                size?: number;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "actor": "technician@fabrikam.example",
                 *       "from": "2026-03-02T08:00:00Z",
                 *       "to": "2026-03-02T10:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["IncidentUndoPlanRequest"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hash": "f779918e22006fd5dc0ff8e897d20464f896045b2caee74e423c79155a2ddd7d",
                     *       "summary": {
                     *         "total": 1,
                     *         "ready": 1,
                     *         "blocked": 0
                     *       },
                     *       "items": [
                     *         {
                     *           "row": 1,
                     *           "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *           "outcome": "ready",
                     *           "userPrincipalName": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *           "primaryAddress": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *           "conflicts": [],
                     *           "droppedAddresses": [],
                     *           "licences": {
                     *             "returned": [
                     *               "84a661c4-e949-4bd2-a560-ed7766fcaf2b"
                     *             ],
                     *             "notReturned": []
                     *           },
                     *           "groups": {
                     *             "returned": 0,
                     *             "notReturned": 0
                     *           },
                     *           "roles": {
                     *             "returned": [],
                     *             "notReturned": []
                     *           },
                     *           "manager": null,
                     *           "reports": {
                     *             "returned": [],
                     *             "notReturned": []
                     *           },
                     *           "signIn": "possible",
                     *           "hold": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RestorePlan"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340903 ([PlanStale](/docs/errors/plan-stale)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startIncidentUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "actor": "technician@fabrikam.example",
                 *       "from": "2026-03-02T08:00:00Z",
                 *       "to": "2026-03-02T10:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["IncidentUndoRequest"];
            };
        };
        responses: {
            /** @description The job, which Location leads to */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-000000000014",
                     *       "state": "queued",
                     *       "counts": {
                     *         "total": 1,
                     *         "pending": 1,
                     *         "restored": 0,
                     *         "failed": 0
                     *       },
                     *       "strategy": {
                     *         "names": "fail",
                     *         "addresses": "drop",
                     *         "licences": "best-effort",
                     *         "roles": "fail"
                     *       },
                     *       "origin": {
                     *         "kind": "undo",
                     *         "actor": "technician@fabrikam.example",
                     *         "from": "2026-03-02T08:00:00.000Z",
                     *         "to": "2026-03-02T10:00:00.000Z"
                     *       },
                     *       "createdBy": "technician@fabrikam.example",
                     *       "createdAt": "2026-03-02T09:00:00Z",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-000000000014",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "rows": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-000000000014/rows",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "RestoreJob"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RestoreJob"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340903 ([PlanStale](/docs/errors/plan-stale)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340922 ([NothingToRestore](/docs/errors/nothing-to-restore)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /**
                 * @description Jobs a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-70b0000001ed",
                     *           "state": "succeeded",
                     *           "counts": {
                     *             "total": 1,
                     *             "pending": 0,
                     *             "restored": 0,
                     *             "failed": 1
                     *           },
                     *           "strategy": {
                     *             "names": "fail",
                     *             "addresses": "drop",
                     *             "licences": "best-effort",
                     *             "roles": "fail"
                     *           },
                     *           "origin": {
                     *             "kind": "rows"
                     *           },
                     *           "createdBy": "admin@contoso.example",
                     *           "createdAt": "2026-03-02T09:00:00Z",
                     *           "finishedAt": "2026-03-02T09:00:00Z",
                     *           "links": {
                     *             "self": {
                     *               "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000001ed",
                     *               "method": "GET",
                     *               "headers": []
                     *             },
                     *             "rows": {
                     *               "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000001ed/rows",
                     *               "method": "GET",
                     *               "headers": []
                     *             }
                     *           },
                     *           "attributes": {
                     *             "objectType": "RestoreJob"
                     *           }
                     *         },
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-70b0000000ed",
                     *           "state": "running",
                     *           "counts": {
                     *             "total": 2,
                     *             "pending": 2,
                     *             "restored": 0,
                     *             "failed": 0
                     *           },
                     *           "strategy": {
                     *             "names": "fail",
                     *             "addresses": "drop",
                     *             "licences": "best-effort",
                     *             "roles": "fail"
                     *           },
                     *           "origin": {
                     *             "kind": "rows"
                     *           },
                     *           "createdBy": "admin@contoso.example",
                     *           "createdAt": "2026-03-02T09:00:00Z",
                     *           "links": {
                     *             "self": {
                     *               "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000000ed",
                     *               "method": "GET",
                     *               "headers": []
                     *             },
                     *             "rows": {
                     *               "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000000ed/rows",
                     *               "method": "GET",
                     *               "headers": []
                     *             }
                     *           },
                     *           "attributes": {
                     *             "objectType": "RestoreJob"
                     *           }
                     *         }
                     *       ],
                     *       "continuationToken": "eyJjdXN0b21lciI6Ig",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "next": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs?size=2&seekOperation=Next",
                     *           "method": "GET",
                     *           "headers": [
                     *             {
                     *               "key": "MS-ContinuationToken",
                     *               "value": "eyJjdXN0b21lciI6Ig"
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["RestoreJob"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The bulk restore
                 * @example 019cad5c-7280-7000-8000-70b0000000ed
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-70b0000000ed",
                     *       "state": "running",
                     *       "counts": {
                     *         "total": 2,
                     *         "pending": 2,
                     *         "restored": 0,
                     *         "failed": 0
                     *       },
                     *       "strategy": {
                     *         "names": "fail",
                     *         "addresses": "drop",
                     *         "licences": "best-effort",
                     *         "roles": "fail"
                     *       },
                     *       "origin": {
                     *         "kind": "rows"
                     *       },
                     *       "createdBy": "admin@contoso.example",
                     *       "createdAt": "2026-03-02T09:00:00Z",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000000ed",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "rows": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000000ed/rows",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "RestoreJob"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RestoreJob"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([JobNotFound](/docs/errors/job-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The bulk restore
                 * @example 019cad5c-7280-7000-8000-70b0000000ed
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, cancelled */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-70b0000000ed",
                     *       "state": "cancelled",
                     *       "counts": {
                     *         "total": 2,
                     *         "pending": 2,
                     *         "restored": 0,
                     *         "failed": 0
                     *       },
                     *       "strategy": {
                     *         "names": "fail",
                     *         "addresses": "drop",
                     *         "licences": "best-effort",
                     *         "roles": "fail"
                     *       },
                     *       "origin": {
                     *         "kind": "rows"
                     *       },
                     *       "createdBy": "admin@contoso.example",
                     *       "createdAt": "2026-03-02T09:00:00Z",
                     *       "finishedAt": "2026-03-02T09:00:00Z",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000000ed",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "rows": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000000ed/rows",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "RestoreJob"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RestoreJob"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([JobNotFound](/docs/errors/job-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340920 ([JobFinished](/docs/errors/job-finished)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listJobRows: {
        parameters: {
            query?: {
                /** @description Rows a page, 0 to 500; 0 leaves it to the server */
                size?: number;
                /**
                 * @description Only these: pending, restored, failed
                 * @example failed
                 */
                outcome?: string;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The bulk restore
                 * @example 019cad5c-7280-7000-8000-70b0000001ed
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 1,
                     *       "items": [
                     *         {
                     *           "row": 1,
                     *           "userId": "b7f00000-0000-4000-8000-000000000000",
                     *           "resolutions": [],
                     *           "outcome": "failed",
                     *           "error": {
                     *             "type": "UserNotFound",
                     *             "code": 60002,
                     *             "description": "User b7f00000-0000-4000-8000-000000000000 was not found. Check the id; a user who has been deleted permanently cannot be brought back."
                     *           },
                     *           "attributes": {
                     *             "objectType": "RestoreJobRow"
                     *           }
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-70b0000001ed/rows?size=500&outcome=failed",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["RestoreJobRow"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([JobNotFound](/docs/errors/job-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    retryFailedRows: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The bulk restore
                 * @example 019cad5c-7280-7000-8000-70b0000001ed
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new job, which Location leads to */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-000000000019",
                     *       "state": "queued",
                     *       "counts": {
                     *         "total": 1,
                     *         "pending": 1,
                     *         "restored": 0,
                     *         "failed": 0
                     *       },
                     *       "strategy": {
                     *         "names": "fail",
                     *         "addresses": "drop",
                     *         "licences": "best-effort",
                     *         "roles": "fail"
                     *       },
                     *       "origin": {
                     *         "kind": "retry",
                     *         "of": "019cad5c-7280-7000-8000-70b0000001ed"
                     *       },
                     *       "createdBy": "technician@fabrikam.example",
                     *       "createdAt": "2026-03-02T09:00:00Z",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-000000000019",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "rows": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/restorejobs/019cad5c-7280-7000-8000-000000000019/rows",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "RestoreJob"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RestoreJob"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([JobNotFound](/docs/errors/job-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340921 ([JobNotFinished](/docs/errors/job-not-finished)), 340922 ([NothingToRestore](/docs/errors/nothing-to-restore)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "usageLocation": "US",
                     *       "id": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "userPrincipalName": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *       "firstName": "Ferdinand",
                     *       "lastName": "Filibuster",
                     *       "displayName": "Ferdinand",
                     *       "userDomainType": "none",
                     *       "state": "inactive",
                     *       "softDeletionTime": "2026-02-27T09:00:00Z",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "CustomerUser"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteUser: {
        parameters: {
            query?: {
                /** @description `deletions` says that more users are meant to be deleted within an hour than the tenant allows at once */
                confirm?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 600006 ([CannotDeleteSelf](/docs/errors/cannot-delete-self)), 600006 ([LastGlobalAdministrator](/docs/errors/last-global-administrator)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340907 ([DeletionGuard](/docs/errors/deletion-guard)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "active"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerUserPatch"];
            };
        };
        responses: {
            /** @description The whole user */
            200: {
                headers: {
                    /** @description The user name from before the deletion, where the user came back under another one and has it no more, even as an address */
                    "Reprieve-Name-Let-Go"?: string;
                    /** @description Where a user was renamed: ids of deleted users that have the old name as theirs, the latest first, between commas. For them the name was let go instead of kept as an address, so they can be restored with it */
                    "Reprieve-Name-Let-Go-For"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "usageLocation": "US",
                     *       "id": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "userPrincipalName": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *       "firstName": "Ferdinand",
                     *       "lastName": "Filibuster",
                     *       "displayName": "Ferdinand",
                     *       "userDomainType": "none",
                     *       "state": "active",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "CustomerUser"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([StateNotSettable](/docs/errors/state-not-settable)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidUserPrincipalName](/docs/errors/invalid-user-principal-name)), 3000 ([PasswordTooWeak](/docs/errors/password-too-weak)), 3000 ([InvalidProxyAddress](/docs/errors/invalid-proxy-address)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 340301 ([TooManyAttempts](/docs/errors/too-many-attempts)), 600006 ([CannotResetOwnPassword](/docs/errors/cannot-reset-own-password)), 600006 ([LastGlobalAdministrator](/docs/errors/last-global-administrator)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340901 ([RestoreConflict](/docs/errors/restore-conflict)), 340902 ([NameTaken](/docs/errors/name-taken)), 340903 ([PlanStale](/docs/errors/plan-stale)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340905 ([UserNotDeleted](/docs/errors/user-not-deleted)), 340907 ([DeletionGuard](/docs/errors/deletion-guard)), 340928 ([RecipientsOutside](/docs/errors/recipients-outside)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUserProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "jobTitle": "Baker",
                     *       "department": "Bread",
                     *       "office": null,
                     *       "mobilePhone": null,
                     *       "employeeId": null,
                     *       "preferredLanguage": "nl-NL",
                     *       "managerId": "2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301",
                     *       "attributes": {
                     *         "objectType": "UserProfile"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserProfile"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateUserProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "jobTitle": "Baker",
                 *       "department": "Bread",
                 *       "preferredLanguage": "nl-NL"
                 *     }
                 */
                "application/json": components["schemas"]["UserProfileChange"];
            };
        };
        responses: {
            /** @description The profile as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "jobTitle": "Baker",
                     *       "department": "Bread",
                     *       "office": null,
                     *       "mobilePhone": null,
                     *       "employeeId": null,
                     *       "preferredLanguage": "nl-NL",
                     *       "managerId": null,
                     *       "attributes": {
                     *         "objectType": "UserProfile"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserProfile"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setManager: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301"
                 *     }
                 */
                "application/json": components["schemas"]["ManagerChoice"];
            };
        };
        responses: {
            /** @description The manager */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340914 ([ManagerLoop](/docs/errors/manager-loop)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeManager: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no manager any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "passwordProfile": {
                 *         "password": "tulip-harbour-91-quiet",
                 *         "forceChangePassword": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description The user, without its password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "usageLocation": "US",
                     *       "id": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "userPrincipalName": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *       "firstName": "Ferdinand",
                     *       "lastName": "Filibuster",
                     *       "displayName": "Ferdinand",
                     *       "userDomainType": "none",
                     *       "state": "active",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "CustomerUser"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerUser"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([PasswordTooWeak](/docs/errors/password-too-weak)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 600006 ([CannotResetOwnPassword](/docs/errors/cannot-reset-own-password)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRestoreResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "restoredAt": "2026-03-02T09:00:00Z",
                     *       "restoredBy": "technician@fabrikam.example",
                     *       "manager": null,
                     *       "reports": {
                     *         "returned": [],
                     *         "notReturned": []
                     *       },
                     *       "hold": null,
                     *       "signIn": "possible",
                     *       "userPrincipalName": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *       "primaryAddress": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *       "primaryAddressChanged": false,
                     *       "proxyAddresses": [
                     *         "SMTP:e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com"
                     *       ],
                     *       "droppedAddresses": [],
                     *       "licences": {
                     *         "returned": [],
                     *         "notReturned": []
                     *       },
                     *       "roles": {
                     *         "returned": [],
                     *         "notReturned": []
                     *       },
                     *       "groups": {
                     *         "returned": [],
                     *         "notReturned": []
                     *       },
                     *       "holders": [],
                     *       "convertedToCloud": false,
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/a45f1416-3300-4f65-9e8d-f123b397a4ea/restoreresult",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "user": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "RestoreResult"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RestoreResult"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    undoRestore: {
        parameters: {
            query?: {
                /** @description `deletions` says that more users are meant to be deleted within an hour than the tenant allows at once */
                confirm?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 600006 ([CannotDeleteSelf](/docs/errors/cannot-delete-self)), 600006 ([LastGlobalAdministrator](/docs/errors/last-global-administrator)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340907 ([DeletionGuard](/docs/errors/deletion-guard)), 340917 ([RestoreNotUndoable](/docs/errors/restore-not-undoable)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    placeHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Case 4711: keep until it is closed"
                 *     }
                 */
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description The hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "reason": "Case 4711: keep until it is closed",
                     *       "placedBy": "admin@contoso.example",
                     *       "placedTime": "2026-03-02T09:00:00Z",
                     *       "attributes": {
                     *         "objectType": "Hold"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no hold any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    restoreMailboxContents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "toUserId": "2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301"
                 *     }
                 */
                "application/json": components["schemas"]["MailboxRestoreRequest"];
            };
        };
        responses: {
            /** @description Where the messages are, or will be */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "toUserId": "2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301",
                     *       "folder": "Restored from Ferdinand",
                     *       "attributes": {
                     *         "objectType": "MailboxRestore"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MailboxRestore"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([MailboxNotFound](/docs/errors/mailbox-not-found)), 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    purgeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirmation": "Ferdinand"
                 *     }
                 */
                "application/json": components["schemas"]["PurgeRequest"];
            };
        };
        responses: {
            /** @description Purged */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([ConfirmationMismatch](/docs/errors/confirmation-mismatch)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340905 ([UserNotDeleted](/docs/errors/user-not-deleted)), 340906 ([UserOnHold](/docs/errors/user-on-hold)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPurgeStops: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stops */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 1,
                     *       "items": [
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-5709000000ed",
                     *           "state": "open",
                     *           "stoppedTime": "2026-03-02T09:00:00Z",
                     *           "expiredUsers": 120,
                     *           "deletedUsers": 180,
                     *           "confirmedTime": null,
                     *           "confirmedBy": null,
                     *           "attributes": {
                     *             "objectType": "PurgeStop"
                     *           }
                     *         }
                     *       ],
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["PurgeStop"][];
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    confirmPurgeStop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The stopped purge
                 * @example 019cad5c-7280-7000-8000-5709000000ed
                 */
                stopId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-5709000000ed",
                     *       "state": "confirmed",
                     *       "stoppedTime": "2026-03-02T09:00:00Z",
                     *       "expiredUsers": 120,
                     *       "deletedUsers": 180,
                     *       "confirmedTime": "2026-03-02T09:00:00Z",
                     *       "confirmedBy": "6b0f5d7c-1a43-4d52-9d38-71e7a3c4f802",
                     *       "attributes": {
                     *         "objectType": "PurgeStop"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PurgeStop"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([PurgeStopNotFound](/docs/errors/purge-stop-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listNoticeSubscriptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriptions, without secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-00000000001f",
                     *           "channel": "mail",
                     *           "address": "desk@contoso.example",
                     *           "locale": "nl",
                     *           "types": [
                     *             "usersExpiring"
                     *           ],
                     *           "enabled": true,
                     *           "createdBy": "admin@contoso.example",
                     *           "createdTime": "2026-03-02T09:00:00Z",
                     *           "attributes": {
                     *             "objectType": "NoticeSubscription"
                     *           }
                     *         },
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-5ab5000000ed",
                     *           "channel": "webhook",
                     *           "address": "https://hooks.contoso.example/reprieve",
                     *           "locale": null,
                     *           "types": [
                     *             "userDeleted",
                     *             "userRestored"
                     *           ],
                     *           "enabled": true,
                     *           "createdBy": "admin@contoso.example",
                     *           "createdTime": "2026-03-02T09:00:00Z",
                     *           "attributes": {
                     *             "objectType": "NoticeSubscription"
                     *           }
                     *         }
                     *       ],
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["NoticeSubscription"][];
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addNoticeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "mail",
                 *       "address": "desk@contoso.example",
                 *       "locale": "nl",
                 *       "types": [
                 *         "usersExpiring"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewNoticeSubscription"];
            };
        };
        responses: {
            /** @description The subscription */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-00000000001f",
                     *       "channel": "mail",
                     *       "address": "desk@contoso.example",
                     *       "types": [
                     *         "usersExpiring"
                     *       ],
                     *       "enabled": true,
                     *       "locale": "nl",
                     *       "createdBy": "admin@contoso.example",
                     *       "createdTime": "2026-03-02T09:00:00Z",
                     *       "attributes": {
                     *         "objectType": "NoticeSubscription"
                     *       },
                     *       "secret": null
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedNoticeSubscription"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340928 ([RecipientsOutside](/docs/errors/recipients-outside)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeNoticeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 019cad5c-7280-7000-8000-5ab5000000ed
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)), 340401 ([SubscriptionNotFound](/docs/errors/subscription-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changeNoticeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 019cad5c-7280-7000-8000-5ab5000000ed
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "types": [
                 *         "userDeleted",
                 *         "userRestored"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NoticeSubscriptionChange"];
            };
        };
        responses: {
            /** @description The subscription as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-5ab5000000ed",
                     *       "channel": "webhook",
                     *       "address": "https://hooks.contoso.example/reprieve",
                     *       "locale": null,
                     *       "types": [
                     *         "userDeleted",
                     *         "userRestored"
                     *       ],
                     *       "enabled": true,
                     *       "createdBy": "admin@contoso.example",
                     *       "createdTime": "2026-03-02T09:00:00Z",
                     *       "attributes": {
                     *         "objectType": "NoticeSubscription"
                     *       },
                     *       "secret": null
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedNoticeSubscription"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)), 340401 ([SubscriptionNotFound](/docs/errors/subscription-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340928 ([RecipientsOutside](/docs/errors/recipients-outside)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /**
                 * @description Messages a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-dead00000001",
                     *           "subscriptionId": "019cad5c-7280-7000-8000-5ab5000000ee",
                     *           "type": "userDeleted",
                     *           "attempts": 13,
                     *           "lastError": "HTTP 503",
                     *           "canRetry": true,
                     *           "channel": "webhook",
                     *           "createdTime": "2026-03-02T09:00:00Z",
                     *           "attributes": {
                     *             "objectType": "DeadLetter"
                     *           }
                     *         },
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-dead00000002",
                     *           "subscriptionId": "019cad5c-7280-7000-8000-5ab5000000ee",
                     *           "type": "userDeleted",
                     *           "attempts": 13,
                     *           "lastError": "HTTP 503",
                     *           "canRetry": true,
                     *           "channel": "webhook",
                     *           "createdTime": "2026-03-02T09:00:00Z",
                     *           "attributes": {
                     *             "objectType": "DeadLetter"
                     *           }
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/deadletters?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["DeadLetter"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    retryDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The undelivered message
                 * @example 019cad5c-7280-7000-8000-dead00000001
                 */
                deadLetterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)), 340402 ([DeadLetterNotFound](/docs/errors/dead-letter-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    discardDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The undelivered message
                 * @example 019cad5c-7280-7000-8000-dead00000002
                 */
                deadLetterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)), 340402 ([DeadLetterNotFound](/docs/errors/dead-letter-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listUserLicences: {
        parameters: {
            query?: {
                /** @description Group1, Group2 or both, repeated or separated by commas; Group1 without it */
                licenseGroupIds?: string[];
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The licences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 1,
                     *       "items": [
                     *         {
                     *           "servicePlans": [
                     *             {
                     *               "id": "7c1d0f52-0000-4000-8000-000000000001",
                     *               "displayName": "Mail",
                     *               "serviceName": "MAIL",
                     *               "capabilityStatus": "Enabled",
                     *               "targetType": "User"
                     *             },
                     *             {
                     *               "id": "7c1d0f52-0000-4000-8000-000000000002",
                     *               "displayName": "Files",
                     *               "serviceName": "FILES",
                     *               "capabilityStatus": "Enabled",
                     *               "targetType": "User"
                     *             }
                     *           ],
                     *           "productSku": {
                     *             "id": "84a661c4-e949-4bd2-a560-ed7766fcaf2b",
                     *             "name": "Suite Standard",
                     *             "skuPartNumber": "SUITE_STANDARD",
                     *             "targetType": "User",
                     *             "licenseGroupId": "group1"
                     *           },
                     *           "attributes": {
                     *             "objectType": "License"
                     *           }
                     *         }
                     *       ],
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["License"][];
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidLicenceGroup](/docs/errors/invalid-licence-group)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    assignLicences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "licensesToAssign": [
                 *         {
                 *           "skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b"
                 *         }
                 *       ],
                 *       "licensesToRemove": []
                 *     }
                 */
                "application/json": components["schemas"]["LicenseUpdateRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "licensesToAssign": [
                     *         {
                     *           "skuId": "84a661c4-e949-4bd2-a560-ed7766fcaf2b"
                     *         }
                     *       ],
                     *       "licensesToRemove": [],
                     *       "licenseWarnings": [],
                     *       "attributes": {
                     *         "objectType": "LicenseUpdate"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LicenseUpdate"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([SeveralLicenceGroups](/docs/errors/several-licence-groups)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([ProductUnavailable](/docs/errors/product-unavailable)), 3000 ([ServicePlanUnknown](/docs/errors/service-plan-unknown)), 3000 ([UsageLocationMissing](/docs/errors/usage-location-missing)), 3000 ([LicenceNotHeld](/docs/errors/licence-not-held)), 60012 ([NoSeatFree](/docs/errors/no-seat-free)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listUserRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 1,
                     *       "items": [
                     *         {
                     *           "id": "729827e3-9c14-49f7-bb1b-9608f156bbb8",
                     *           "name": "Helpdesk Administrator",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         }
                     *       ],
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["DirectoryRole"][];
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Group1, Group2 or both, repeated or separated by commas; Group1 without it */
                licenseGroupIds?: string[];
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The products */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 3,
                     *       "items": [
                     *         {
                     *           "availableUnits": -36,
                     *           "activeUnits": 0,
                     *           "consumedUnits": 36,
                     *           "suspendedUnits": 46,
                     *           "totalUnits": 0,
                     *           "warningUnits": 0,
                     *           "productSku": {
                     *             "id": "18181a46-0d4e-45cd-891e-60aabd171b4e",
                     *             "name": "Suite Classic",
                     *             "skuPartNumber": "SUITE_CLASSIC",
                     *             "targetType": "User",
                     *             "licenseGroupId": "group1"
                     *           },
                     *           "servicePlans": [
                     *             {
                     *               "id": "7c1d0f52-0000-4000-8000-000000000001",
                     *               "displayName": "Mail",
                     *               "serviceName": "MAIL",
                     *               "capabilityStatus": "Suspended",
                     *               "targetType": "User"
                     *             }
                     *           ],
                     *           "capabilityStatus": "Suspended",
                     *           "attributes": {
                     *             "objectType": "SubscribedSku"
                     *           }
                     *         },
                     *         {
                     *           "availableUnits": 60,
                     *           "activeUnits": 126,
                     *           "consumedUnits": 66,
                     *           "suspendedUnits": 0,
                     *           "totalUnits": 126,
                     *           "warningUnits": 0,
                     *           "productSku": {
                     *             "id": "84a661c4-e949-4bd2-a560-ed7766fcaf2b",
                     *             "name": "Suite Standard",
                     *             "skuPartNumber": "SUITE_STANDARD",
                     *             "targetType": "User",
                     *             "licenseGroupId": "group1"
                     *           },
                     *           "servicePlans": [
                     *             {
                     *               "id": "7c1d0f52-0000-4000-8000-000000000001",
                     *               "displayName": "Mail",
                     *               "serviceName": "MAIL",
                     *               "capabilityStatus": "Enabled",
                     *               "targetType": "User"
                     *             },
                     *             {
                     *               "id": "7c1d0f52-0000-4000-8000-000000000002",
                     *               "displayName": "Files",
                     *               "serviceName": "FILES",
                     *               "capabilityStatus": "Enabled",
                     *               "targetType": "User"
                     *             }
                     *           ],
                     *           "capabilityStatus": "Enabled",
                     *           "attributes": {
                     *             "objectType": "SubscribedSku"
                     *           }
                     *         },
                     *         {
                     *           "availableUnits": 0,
                     *           "activeUnits": 28,
                     *           "consumedUnits": 28,
                     *           "suspendedUnits": 0,
                     *           "totalUnits": 28,
                     *           "warningUnits": 0,
                     *           "productSku": {
                     *             "id": "b05e124f-c7cc-45a0-a6aa-8cf78c946968",
                     *             "name": "Suite Premium",
                     *             "skuPartNumber": "SUITE_PREMIUM",
                     *             "targetType": "User",
                     *             "licenseGroupId": "group1"
                     *           },
                     *           "servicePlans": [
                     *             {
                     *               "id": "7c1d0f52-0000-4000-8000-000000000001",
                     *               "displayName": "Mail",
                     *               "serviceName": "MAIL",
                     *               "capabilityStatus": "Enabled",
                     *               "targetType": "User"
                     *             },
                     *             {
                     *               "id": "7c1d0f52-0000-4000-8000-000000000002",
                     *               "displayName": "Files",
                     *               "serviceName": "FILES",
                     *               "capabilityStatus": "Enabled",
                     *               "targetType": "User"
                     *             },
                     *             {
                     *               "id": "7c1d0f52-0000-4000-8000-000000000003",
                     *               "displayName": "Meetings",
                     *               "serviceName": "MEETINGS",
                     *               "capabilityStatus": "Enabled",
                     *               "targetType": "User"
                     *             }
                     *           ],
                     *           "capabilityStatus": "Enabled",
                     *           "attributes": {
                     *             "objectType": "SubscribedSku"
                     *           }
                     *         }
                     *       ],
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["SubscribedSku"][];
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidLicenceGroup](/docs/errors/invalid-licence-group)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDirectoryRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 9,
                     *       "items": [
                     *         {
                     *           "id": "62e90394-69f5-4237-9190-012177145e10",
                     *           "name": "Global Administrator",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         },
                     *         {
                     *           "id": "e8611ab8-c189-46e8-94e1-60213ab1f814",
                     *           "name": "Privileged Role Administrator",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         },
                     *         {
                     *           "id": "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
                     *           "name": "Privileged Authentication Administrator",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         },
                     *         {
                     *           "id": "fe930be7-5e62-47db-91af-98c3a49a38b1",
                     *           "name": "User Administrator",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         },
                     *         {
                     *           "id": "729827e3-9c14-49f7-bb1b-9608f156bbb8",
                     *           "name": "Helpdesk Administrator",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         },
                     *         {
                     *           "id": "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
                     *           "name": "License Administrator",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         },
                     *         {
                     *           "id": "9360feb5-f418-4baa-8175-e2a00bac4301",
                     *           "name": "Directory Writers",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         },
                     *         {
                     *           "id": "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
                     *           "name": "Directory Readers",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         },
                     *         {
                     *           "id": "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
                     *           "name": "Global Reader",
                     *           "attributes": {
                     *             "objectType": "DirectoryRole"
                     *           }
                     *         }
                     *       ],
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["DirectoryRole"][];
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRoleMembers: {
        parameters: {
            query?: {
                /**
                 * @description Users a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The directory role; the same id in every tenant
                 * @example 729827e3-9c14-49f7-bb1b-9608f156bbb8
                 */
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 1,
                     *       "items": [
                     *         {
                     *           "displayName": "Ferdinand",
                     *           "userPrincipalName": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *           "roleId": "729827e3-9c14-49f7-bb1b-9608f156bbb8",
                     *           "id": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *           "attributes": {
                     *             "objectType": "UserMember"
                     *           }
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/directoryroles/729827e3-9c14-49f7-bb1b-9608f156bbb8/usermembers?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["UserMember"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidRoleId](/docs/errors/invalid-role-id)), 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RoleNotFound](/docs/errors/role-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addRoleMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The directory role; the same id in every tenant
                 * @example 729827e3-9c14-49f7-bb1b-9608f156bbb8
                 */
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "a45f1416-3300-4f65-9e8d-f123b397a4ea"
                 *     }
                 */
                "application/json": components["schemas"]["NewUserMember"];
            };
        };
        responses: {
            /** @description The member */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "displayName": "Ferdinand",
                     *       "userPrincipalName": "e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com",
                     *       "roleId": "729827e3-9c14-49f7-bb1b-9608f156bbb8",
                     *       "id": "a45f1416-3300-4f65-9e8d-f123b397a4ea",
                     *       "attributes": {
                     *         "objectType": "UserMember"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserMember"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidRoleId](/docs/errors/invalid-role-id)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RoleNotFound](/docs/errors/role-not-found)), 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeRoleMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The directory role; the same id in every tenant
                 * @example 729827e3-9c14-49f7-bb1b-9608f156bbb8
                 */
                roleId: string;
                /**
                 * @description The user
                 * @example a45f1416-3300-4f65-9e8d-f123b397a4ea
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken away */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 2000 ([InvalidRoleId](/docs/errors/invalid-role-id)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 600006 ([LastGlobalAdministrator](/docs/errors/last-global-administrator)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RoleNotFound](/docs/errors/role-not-found)), 1000 ([RoleMemberNotFound](/docs/errors/role-member-not-found)), 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /**
                 * @description Groups a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description Only these: active, deleted; active without it */
                state?: string;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "id": "018a5d7d-3000-7b6d-a4e8-4928786e6806",
                     *           "displayName": "All of Contoso",
                     *           "proxyAddresses": [
                     *             "SMTP:all@contoso.example"
                     *           ],
                     *           "createdTime": "2023-11-03T09:00:00Z",
                     *           "deletedTime": null,
                     *           "purgeTime": null,
                     *           "attributes": {
                     *             "objectType": "Group"
                     *           }
                     *         },
                     *         {
                     *           "id": "018a5d7d-3000-798d-bb42-f54065d3bc1f",
                     *           "displayName": "Helpdesk",
                     *           "proxyAddresses": [
                     *             "SMTP:helpdesk@contoso.example"
                     *           ],
                     *           "createdTime": "2023-11-03T09:00:00Z",
                     *           "deletedTime": null,
                     *           "purgeTime": null,
                     *           "attributes": {
                     *             "objectType": "Group"
                     *           }
                     *         }
                     *       ],
                     *       "continuationToken": "eyJjdXN0b21lciI6Ig",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/groups?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "next": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/groups?size=2&seekOperation=Next",
                     *           "method": "GET",
                     *           "headers": [
                     *             {
                     *               "key": "MS-ContinuationToken",
                     *               "value": "eyJjdXN0b21lciI6Ig"
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["Group"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Night shift",
                 *       "proxyAddresses": [
                 *         "SMTP:night.shift@contoso.example"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            /** @description The group */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-000000000023",
                     *       "displayName": "Night shift",
                     *       "proxyAddresses": [
                     *         "SMTP:night.shift@contoso.example"
                     *       ],
                     *       "createdTime": "2026-03-02T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "Group"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidProxyAddress](/docs/errors/invalid-proxy-address)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340902 ([NameTaken](/docs/errors/name-taken)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The group
                 * @example 019cad5c-7280-7000-8000-6709000000ed
                 */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-6709000000ed",
                     *       "displayName": "Late shift",
                     *       "proxyAddresses": [],
                     *       "createdTime": "2026-03-02T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "Group"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([GroupNotFound](/docs/errors/group-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The group
                 * @example 019cad5c-7280-7000-8000-6709000000ed
                 */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([GroupNotFound](/docs/errors/group-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The group
                 * @example 019cad5c-7280-7000-8000-6709000000ed
                 */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Early shift"
                 *     }
                 */
                "application/json": components["schemas"]["GroupChange"];
            };
        };
        responses: {
            /** @description The group as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-6709000000ed",
                     *       "displayName": "Early shift",
                     *       "proxyAddresses": [],
                     *       "createdTime": "2026-03-02T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "Group"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidProxyAddress](/docs/errors/invalid-proxy-address)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([GroupNotFound](/docs/errors/group-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340902 ([NameTaken](/docs/errors/name-taken)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    restoreGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The group
                 * @example 019cad5c-7280-7000-8000-6709000000ed
                 */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": "proposed"
                 *     }
                 */
                "application/json": components["schemas"]["GroupRestore"];
            };
        };
        responses: {
            /** @description The group, live again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-6709000000ed",
                     *       "displayName": "Early shift",
                     *       "proxyAddresses": [],
                     *       "createdTime": "2026-03-02T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "Group"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([GroupNotFound](/docs/errors/group-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340911 ([GroupNotDeleted](/docs/errors/group-not-deleted)), 340912 ([GroupRestoreConflict](/docs/errors/group-restore-conflict)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listGroupMembers: {
        parameters: {
            query?: {
                /**
                 * @description Users a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The group
                 * @example 019cad5c-7280-7000-8000-6709000000ed
                 */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 1,
                     *       "items": [
                     *         {
                     *           "id": "2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301",
                     *           "displayName": "Adele Vance",
                     *           "userPrincipalName": "admin@contoso.example",
                     *           "attributes": {
                     *             "objectType": "GroupMember"
                     *           }
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/groups/019cad5c-7280-7000-8000-6709000000ed/usermembers?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["GroupMember"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([GroupNotFound](/docs/errors/group-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addGroupMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The group
                 * @example 019cad5c-7280-7000-8000-6709000000ed
                 */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301"
                 *     }
                 */
                "application/json": components["schemas"]["NewUserMember"];
            };
        };
        responses: {
            /** @description A member */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([GroupNotFound](/docs/errors/group-not-found)), 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340913 ([GroupInGroup](/docs/errors/group-in-group)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeGroupMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The group
                 * @example 019cad5c-7280-7000-8000-6709000000ed
                 */
                groupId: string;
                /**
                 * @description The user
                 * @example 2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A member no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 2000 ([InvalidUserId](/docs/errors/invalid-user-id)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([GroupNotFound](/docs/errors/group-not-found)), 60002 ([UserNotFound](/docs/errors/user-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340913 ([GroupInGroup](/docs/errors/group-in-group)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /**
                 * @description So many a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description Only these: active, deleted; active without it */
                state?: string;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-00000000002a",
                     *           "displayName": "Printer Service",
                     *           "proxyAddresses": [
                     *             "SMTP:service@printers.example"
                     *           ],
                     *           "createdTime": "2026-03-02T09:00:00Z",
                     *           "deletedTime": null,
                     *           "purgeTime": null,
                     *           "attributes": {
                     *             "objectType": "Contact"
                     *           }
                     *         },
                     *         {
                     *           "id": "018a5d7d-3000-7621-82dd-6d8617680924",
                     *           "displayName": "Tax Adviser",
                     *           "proxyAddresses": [
                     *             "SMTP:adviser@tax-office.example"
                     *           ],
                     *           "createdTime": "2023-11-03T09:00:00Z",
                     *           "deletedTime": null,
                     *           "purgeTime": null,
                     *           "attributes": {
                     *             "objectType": "Contact"
                     *           }
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/contacts?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["Recipient"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Printer Service",
                 *       "proxyAddresses": [
                 *         "SMTP:service@printers.example"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewRecipient"];
            };
        };
        responses: {
            /** @description What was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-00000000002a",
                     *       "displayName": "Printer Service",
                     *       "proxyAddresses": [
                     *         "SMTP:service@printers.example"
                     *       ],
                     *       "createdTime": "2026-03-02T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "Contact"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Recipient"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidProxyAddress](/docs/errors/invalid-proxy-address)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340902 ([NameTaken](/docs/errors/name-taken)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The id of a contact
                 * @example 018a5d7d-3000-7621-82dd-6d8617680924
                 */
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018a5d7d-3000-7621-82dd-6d8617680924",
                     *       "displayName": "Tax Adviser",
                     *       "proxyAddresses": [
                     *         "SMTP:adviser@tax-office.example"
                     *       ],
                     *       "createdTime": "2023-11-03T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "Contact"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Recipient"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RecipientNotFound](/docs/errors/recipient-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The id of a contact
                 * @example 018a5d7d-3000-7621-82dd-6d8617680924
                 */
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RecipientNotFound](/docs/errors/recipient-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The id of a contact
                 * @example 018a5d7d-3000-7621-82dd-6d8617680924
                 */
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Tax Office"
                 *     }
                 */
                "application/json": components["schemas"]["RecipientChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018a5d7d-3000-7621-82dd-6d8617680924",
                     *       "displayName": "Tax Office",
                     *       "proxyAddresses": [
                     *         "SMTP:adviser@tax-office.example"
                     *       ],
                     *       "createdTime": "2023-11-03T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "Contact"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Recipient"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidProxyAddress](/docs/errors/invalid-proxy-address)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RecipientNotFound](/docs/errors/recipient-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340902 ([NameTaken](/docs/errors/name-taken)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    restoreContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The id of a contact
                 * @example 018a5d7d-3000-7621-82dd-6d8617680924
                 */
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": "proposed"
                 *     }
                 */
                "application/json": components["schemas"]["RecipientRestore"];
            };
        };
        responses: {
            /** @description Live again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018a5d7d-3000-7621-82dd-6d8617680924",
                     *       "displayName": "Tax Office",
                     *       "proxyAddresses": [
                     *         "SMTP:adviser@tax-office.example"
                     *       ],
                     *       "createdTime": "2023-11-03T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "Contact"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Recipient"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RecipientNotFound](/docs/errors/recipient-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340915 ([RecipientNotDeleted](/docs/errors/recipient-not-deleted)), 340916 ([RecipientRestoreConflict](/docs/errors/recipient-restore-conflict)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSharedMailboxes: {
        parameters: {
            query?: {
                /**
                 * @description So many a page, 0 to 500; 0 leaves it to the server
                 * @example 2
                 */
                size?: number;
                /** @description Only these: active, deleted; active without it */
                state?: string;
                /** @description First, Next, Previous or Last */
                seekOperation?: string;
            };
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
                /** @description Of the page that seekOperation goes on from; carries size, filter and order */
                "MS-ContinuationToken"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 2,
                     *       "items": [
                     *         {
                     *           "id": "019cad5c-7280-7000-8000-00000000002f",
                     *           "displayName": "Front Desk",
                     *           "proxyAddresses": [
                     *             "SMTP:front.desk@contoso.example"
                     *           ],
                     *           "createdTime": "2026-03-02T09:00:00Z",
                     *           "deletedTime": null,
                     *           "purgeTime": null,
                     *           "attributes": {
                     *             "objectType": "SharedMailbox"
                     *           }
                     *         },
                     *         {
                     *           "id": "018a5d7d-3000-7a09-b155-1d75de30c3f7",
                     *           "displayName": "Information",
                     *           "proxyAddresses": [
                     *             "SMTP:info@contoso.example"
                     *           ],
                     *           "createdTime": "2023-11-03T09:00:00Z",
                     *           "deletedTime": null,
                     *           "purgeTime": null,
                     *           "attributes": {
                     *             "objectType": "SharedMailbox"
                     *           }
                     *         }
                     *       ],
                     *       "continuationToken": "eyJjdXN0b21lciI6Ig",
                     *       "links": {
                     *         "self": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/sharedmailboxes?size=2",
                     *           "method": "GET",
                     *           "headers": []
                     *         },
                     *         "next": {
                     *           "uri": "/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/sharedmailboxes?size=2&seekOperation=Next",
                     *           "method": "GET",
                     *           "headers": [
                     *             {
                     *               "key": "MS-ContinuationToken",
                     *               "value": "eyJjdXN0b21lciI6Ig"
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["Recipient"][];
                        /** @description Absent on the last page */
                        continuationToken?: string;
                        links: {
                            self: components["schemas"]["Link"];
                            next?: components["schemas"]["Link"];
                            previous?: components["schemas"]["Link"];
                        };
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidSize](/docs/errors/invalid-size)), 3000 ([InvalidSeek](/docs/errors/invalid-seek)), 3000 ([InvalidContinuationToken](/docs/errors/invalid-continuation-token)), 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createSharedMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Front Desk",
                 *       "proxyAddresses": [
                 *         "SMTP:front.desk@contoso.example"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewRecipient"];
            };
        };
        responses: {
            /** @description What was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019cad5c-7280-7000-8000-00000000002f",
                     *       "displayName": "Front Desk",
                     *       "proxyAddresses": [
                     *         "SMTP:front.desk@contoso.example"
                     *       ],
                     *       "createdTime": "2026-03-02T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "SharedMailbox"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Recipient"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidProxyAddress](/docs/errors/invalid-proxy-address)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340902 ([NameTaken](/docs/errors/name-taken)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSharedMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The id of a shared mailbox
                 * @example 018a5d7d-3000-7826-b94f-5ed8ed64fd06
                 */
                sharedMailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018a5d7d-3000-7826-b94f-5ed8ed64fd06",
                     *       "displayName": "Invoices",
                     *       "proxyAddresses": [
                     *         "SMTP:invoices@contoso.example"
                     *       ],
                     *       "createdTime": "2023-11-03T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "SharedMailbox"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Recipient"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RecipientNotFound](/docs/errors/recipient-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSharedMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The id of a shared mailbox
                 * @example 018a5d7d-3000-7826-b94f-5ed8ed64fd06
                 */
                sharedMailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RecipientNotFound](/docs/errors/recipient-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateSharedMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The id of a shared mailbox
                 * @example 018a5d7d-3000-7826-b94f-5ed8ed64fd06
                 */
                sharedMailboxId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Reception"
                 *     }
                 */
                "application/json": components["schemas"]["RecipientChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018a5d7d-3000-7826-b94f-5ed8ed64fd06",
                     *       "displayName": "Reception",
                     *       "proxyAddresses": [
                     *         "SMTP:invoices@contoso.example"
                     *       ],
                     *       "createdTime": "2023-11-03T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "SharedMailbox"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Recipient"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidProxyAddress](/docs/errors/invalid-proxy-address)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RecipientNotFound](/docs/errors/recipient-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340902 ([NameTaken](/docs/errors/name-taken)), 340904 ([RequestIdReused](/docs/errors/request-id-reused)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    restoreSharedMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The id of a shared mailbox
                 * @example 018a5d7d-3000-7826-b94f-5ed8ed64fd06
                 */
                sharedMailboxId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": "proposed"
                 *     }
                 */
                "application/json": components["schemas"]["RecipientRestore"];
            };
        };
        responses: {
            /** @description Live again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018a5d7d-3000-7826-b94f-5ed8ed64fd06",
                     *       "displayName": "Reception",
                     *       "proxyAddresses": [
                     *         "SMTP:invoices@contoso.example"
                     *       ],
                     *       "createdTime": "2023-11-03T09:00:00Z",
                     *       "deletedTime": null,
                     *       "purgeTime": null,
                     *       "attributes": {
                     *         "objectType": "SharedMailbox"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Recipient"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([RecipientNotFound](/docs/errors/recipient-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340915 ([RecipientNotDeleted](/docs/errors/recipient-not-deleted)), 340916 ([RecipientRestoreConflict](/docs/errors/recipient-restore-conflict)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDomains: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domains */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totalCount": 4,
                     *       "items": [
                     *         {
                     *           "name": "acme.example",
                     *           "verified": false,
                     *           "isInitial": false,
                     *           "isDefault": false,
                     *           "txtRecord": "reprieve-verification=43e68aae48d3cfe33e77b838d4e442aa",
                     *           "attributes": {
                     *             "objectType": "Domain"
                     *           }
                     *         },
                     *         {
                     *           "name": "contoso-europe.example",
                     *           "verified": true,
                     *           "isInitial": false,
                     *           "isDefault": false,
                     *           "txtRecord": null,
                     *           "attributes": {
                     *             "objectType": "Domain"
                     *           }
                     *         },
                     *         {
                     *           "name": "contoso.example",
                     *           "verified": true,
                     *           "isInitial": false,
                     *           "isDefault": true,
                     *           "txtRecord": null,
                     *           "attributes": {
                     *             "objectType": "Domain"
                     *           }
                     *         },
                     *         {
                     *           "name": "dtdemocspcustomer005.onmicrosoft.com",
                     *           "verified": true,
                     *           "isInitial": true,
                     *           "isDefault": false,
                     *           "txtRecord": null,
                     *           "attributes": {
                     *             "objectType": "Domain"
                     *           }
                     *         }
                     *       ],
                     *       "attributes": {
                     *         "objectType": "Collection"
                     *       }
                     *     }
                     */
                    "application/json": {
                        totalCount: number;
                        items: components["schemas"]["Domain"][];
                        attributes: {
                            /** @enum {string} */
                            objectType: "Collection";
                        };
                    };
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "acme.example"
                 *     }
                 */
                "application/json": components["schemas"]["NewDomain"];
            };
        };
        responses: {
            /** @description The domain */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "acme.example",
                     *       "verified": false,
                     *       "isInitial": false,
                     *       "isDefault": false,
                     *       "txtRecord": "reprieve-verification=43e68aae48d3cfe33e77b838d4e442aa",
                     *       "attributes": {
                     *         "objectType": "Domain"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidProperty](/docs/errors/invalid-property)), 3000 ([InvalidInput](/docs/errors/invalid-input)), 3000 ([InvalidDomain](/docs/errors/invalid-domain)), 340001 ([BodyTooLarge](/docs/errors/body-too-large)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 800002 ([MalformedJson](/docs/errors/malformed-json)), 800002 ([UnsupportedMediaType](/docs/errors/unsupported-media-type)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340923 ([DomainTaken](/docs/errors/domain-taken)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The domain, such as acme.example
                 * @example acme.example
                 */
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([DomainNotFound](/docs/errors/domain-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340926 ([DomainNeeded](/docs/errors/domain-needed)), 340927 ([DomainInUse](/docs/errors/domain-in-use)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    verifyDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The domain, such as acme.example
                 * @example contoso.example
                 */
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain, verified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "contoso.example",
                     *       "verified": true,
                     *       "isInitial": false,
                     *       "isDefault": true,
                     *       "txtRecord": null,
                     *       "attributes": {
                     *         "objectType": "Domain"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([DomainNotFound](/docs/errors/domain-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340923 ([DomainTaken](/docs/errors/domain-taken)), 340925 ([DomainNotProven](/docs/errors/domain-not-proven)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 350303 ([DomainLookupFailed](/docs/errors/domain-lookup-failed)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setDefaultDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Guards against doing things twice: the same id again gets the first answer again */
                "MS-RequestId"?: string;
                /** @description Traces the call; echoed */
                "MS-CorrelationId"?: string;
                /** @description Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English */
                "X-Locale"?: string;
            };
            path: {
                /**
                 * @description The tenant
                 * @example 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                 */
                customerId: string;
                /**
                 * @description The domain, such as acme.example
                 * @example contoso.example
                 */
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "contoso.example",
                     *       "verified": true,
                     *       "isInitial": false,
                     *       "isDefault": true,
                     *       "txtRecord": null,
                     *       "attributes": {
                     *         "objectType": "Domain"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description The request is malformed, or a property of it is invalid. Codes: 3000 ([InvalidInput](/docs/errors/invalid-input)), 800002 ([InvalidRequestId](/docs/errors/invalid-request-id)), 900118 ([InvalidCustomerId](/docs/errors/invalid-customer-id)) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bearer token, or one that is not good. Codes: 400 ([TokenInvalid](/docs/errors/token-invalid)), 800001 ([TokenMissing](/docs/errors/token-missing)), 900420 ([TokenAudience](/docs/errors/token-audience)) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this. Codes: 20002 ([RelationshipMissing](/docs/errors/relationship-missing)), 900308 ([NotPermitted](/docs/errors/not-permitted)), 900329 ([ApplicationNotAllowed](/docs/errors/application-not-allowed)) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such tenant, user or role. Codes: 1000 ([DomainNotFound](/docs/errors/domain-not-found)), 60003 ([TenantNotFound](/docs/errors/tenant-not-found)) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something that exists stands in the way; nothing was changed. Codes: 340904 ([RequestIdReused](/docs/errors/request-id-reused)), 340924 ([DomainNotVerified](/docs/errors/domain-not-verified)) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests; Retry-After says when to try again */
            429: {
                headers: {
                    /** @description In seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statusCode": 429,
                     *       "message": "Rate limit is exceeded. Try again in 57 seconds."
                     *     }
                     */
                    "application/json": components["schemas"]["Throttled"];
                };
            };
            /** @description A fault on our side. Codes: 800003 ([Unexpected](/docs/errors/unexpected)) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Busy; send the same MS-RequestId again after Retry-After, and nothing is done twice. Codes: 350301 ([IssuerUnreachable](/docs/errors/issuer-unreachable)), 350302 ([MailboxUnavailable](/docs/errors/mailbox-unavailable)), 900192 ([Busy](/docs/errors/busy)) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
